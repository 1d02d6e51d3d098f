package fit

// Regress returns the coefficients of the logistic regression of y on x. The first
// number of each row must be 1.
func Regress(x [][]float64, y []bool) []float64 { return regress(x, y) }
