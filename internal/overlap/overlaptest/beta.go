package overlaptest

import "math"

// betaAbove is 1 - I_x(a,b).
func betaAbove(x, a, b float64) float64 { return betaBelow(1-x, b, a) }

// betaBelow is I_x(a,b). It uses the continued fraction (Abramowitz and Stegun
// 26.5.8) on the side on which that converges fast.
func betaBelow(x, a, b float64) float64 {
	switch {
	case x <= 0:
		return 0
	case x >= 1:
		return 1
	case x < (a+1)/(a+b+2):
		return front(x, a, b) * fraction(x, a, b) / a
	}
	return 1 - front(1-x, b, a)*fraction(1-x, b, a)/b
}

// front is x^a (1-x)^b / B(a,b). It is written about the mean p = a/(a+b), so
// that no large terms cancel if a and b are large.
func front(x, a, b float64) float64 {
	n := a + b
	p, q := a/n, b/n
	away := n * (p*logPart(x, p) + q*logPart(1-x, q))
	return math.Sqrt(a*b/(2*math.Pi*n)) * math.Exp(away+stirling(n)-stirling(a)-stirling(b))
}

// logPart is log(x/p) - (x-p)/p.
func logPart(x, p float64) float64 {
	e := (x - p) / p
	if math.Abs(e) > 0.01 {
		return math.Log(x/p) - e
	}
	sum, power := 0.0, -e*e
	for i := 2; i < 12; i++ {
		sum += power / float64(i)
		power *= -e
	}
	return sum
}

// stirling is log Gamma(z) minus Stirling's formula.
func stirling(z float64) float64 {
	if z < 15 {
		g, _ := math.Lgamma(z)
		return g - ((z-0.5)*math.Log(z) - z + 0.5*math.Log(2*math.Pi))
	}
	y := 1 / (z * z)
	return (1.0/12 - y*(1.0/360-y*(1.0/1260-y/1680))) / z
}

// fraction is the continued fraction, by Lentz's method.
func fraction(x, a, b float64) float64 {
	const tiny = 1e-300
	away := func(v float64) float64 {
		if math.Abs(v) < tiny {
			return tiny
		}
		return v
	}
	c, d := 1.0, 1/away(1-(a+b)*x/(a+1))
	h := d
	for i := 1; i <= 1000000; i++ {
		m := float64(i)
		even := m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m))
		d = 1 / away(1+even*d)
		c = away(1 + even/c)
		h *= d * c
		odd := -(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1))
		d = 1 / away(1+odd*d)
		c = away(1 + odd/c)
		h *= d * c
		if math.Abs(d*c-1) < 1e-15 {
			break
		}
	}
	return h
}

// betaQuantile is the x with I_x(a,b) = p. It finds x by halving the interval.
func betaQuantile(p, a, b float64) float64 {
	low, high := 0.0, 1.0
	for range 60 {
		middle := (low + high) / 2
		if betaBelow(middle, a, b) < p {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}
