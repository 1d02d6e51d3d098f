package overlap

import "math"

// beta is a Beta distribution with parameters a, b > 0.
//
// Its distribution function F uses the continued fraction of the incomplete
// beta function (DLMF 8.17.22). Quantiles are found on the logit scale y =
// ln(x/(1-x)). There the density is log-concave for every a and b, so ln F is
// concave in y and Newton's method cannot overshoot without bound, however
// skewed the distribution is.
type beta struct{ a, b, logBeta float64 } // logBeta is ln B(a,b)

func newBeta(a, b float64) beta {
	d := beta{a: a, b: b}
	if d.isProper() {
		d.logBeta = logBeta(a, b)
	}
	return d
}

// isProper reports whether the parameters are positive and finite.
func (d beta) isProper() bool {
	return d.a > 0 && d.b > 0 && d.a <= math.MaxFloat64 && d.b <= math.MaxFloat64
}

// complement returns the distribution of 1 - X.
func (d beta) complement() beta { return beta{d.b, d.a, d.logBeta} }

// survival returns the probability of a value of at least x, for x in (0,1),
// given ln x and ln(1-x).
func (d beta) survival(x, logX, log1X float64) float64 {
	p := math.Exp(d.a*logX + d.b*log1X - d.logBeta)
	if x <= d.crossover() {
		return min(max(1-p*continuedFraction(d.a, d.b, x)/d.a, 0), 1)
	}
	return min(max(p*continuedFraction(d.b, d.a, 1-x)/d.b, 0), 1)
}

// crossover returns the x up to which the continued fraction converges fast.
// Above that x, the continued fraction of the complement converges fast.
func (d beta) crossover() float64 { return (d.a + 1) / (d.a + d.b + 2) }

// upperQuantile returns the x that is exceeded with probability p, for p in
// (0,1).
func (d beta) upperQuantile(p float64) float64 { return 1 - d.complement().quantile(p) }

// quantile returns the x below which a value lies with probability p, for p in
// (0,1). It takes steps of fourth order if the series is accurate, else Newton
// steps.
func (d beta) quantile(p float64) float64 {
	const steps = 200 // far more than the 2 to 10 that are needed
	y, goal := d.startingLogit(p), math.Log(p)
	for range steps {
		logF, rate, x, rest := d.logCDF(y)
		// bend and twist are the second and third derivative of ln F, each
		// divided by the first
		bend := d.a - (d.a+d.b)*x - rate
		twist := -(d.a+d.b)*x*rest - rate*bend
		t := (goal - logF) / rate
		scale := max(math.Abs(bend), math.Sqrt(math.Abs(twist)))
		size := math.Abs(t) * scale
		if size > 0.5 || math.IsNaN(size) {
			y += t // too far for the series; a Newton step is safe
			continue
		}
		y += t * (1 - t*(bend/2-t*(bend*bend/3-twist/6)))
		// the error of the series is of the order of size^4
		left := math.Abs(t) * size * size * size
		if math.Abs(t) < 0.5 && left*math.Exp(-math.Abs(y)) < 1e-12 || math.Abs(t) < 1e-14*math.Abs(y) {
			break
		}
	}
	return 1 / (1 + math.Exp(-y))
}

// logCDF returns four values at the logit y: ln F, its slope, x, and 1-x.
func (d beta) logCDF(y float64) (logF, rate, x, rest float64) {
	e := math.Exp(-math.Abs(y))
	x, rest = e/(1+e), 1/(1+e)
	logX, logRest := -math.Abs(y)-math.Log1p(e), -math.Log1p(e)
	if y > 0 {
		x, rest, logX, logRest = rest, x, logRest, logX
	}
	logP := d.a*logX + d.b*logRest - d.logBeta // logarithm of dF/dy
	if x <= d.crossover() {
		rate = d.a / continuedFraction(d.a, d.b, x)
		return logP - math.Log(rate), rate, x, rest
	}
	p := math.Exp(logP)
	above := min(p*continuedFraction(d.b, d.a, rest)/d.b, 1-1e-16)
	return math.Log1p(-above), p / (1 - above), x, rest
}

// startingLogit returns a logit near the quantile p. If both parameters are at
// least 1, it uses the normal approximation of Abramowitz and Stegun 26.5.22,
// else the power law at the nearer end.
func (d beta) startingLogit(p float64) float64 {
	if d.a >= 1 && d.b >= 1 {
		z := normalQuantile(p)
		u, v := 1/(2*d.a-1), 1/(2*d.b-1)
		h, l := 2/(u+v), (z*z-3)/6
		w := z*math.Sqrt(max(h+l, 0))/h - (v-u)*(l+5./6-2/(3*h))
		return math.Log(d.a/d.b) - 2*w
	}
	if log := (math.Log(p) + math.Log(d.a) + d.logBeta) / d.a; log < -math.Ln2 {
		return log - math.Log1p(-math.Exp(log))
	}
	if log := (math.Log1p(-p) + math.Log(d.b) + d.logBeta) / d.b; log < -math.Ln2 {
		return math.Log1p(-math.Exp(log)) - log
	}
	return 0
}

// normalQuantile returns how many standard deviations below the mean the
// quantile p of a normal distribution is; it is positive for p < 1/2.
func normalQuantile(p float64) float64 {
	if p == tailProbability {
		return 1.6448536269514722
	}
	return math.Sqrt2 * math.Erfinv(1-2*p)
}

// continuedFraction returns the value of 1/(1+ d1/(1+ d2/(1+ ...))). Multiplied
// by x^a (1-x)^b / (a B(a,b)), it gives the distribution function at x. It
// converges fast for x up to about the mean.
func continuedFraction(a, b, x float64) float64 {
	const most = 5_000_000 // pairs of steps; about ten are usual
	// numerators and denominators of two successive convergents, scaled so that
	// the later denominator is 1
	num0, den0, num1 := 0.0, 1.0, 1.0
	q := a + b
	for i := range most {
		m := float64(i)
		s := a + 2*m
		odd := -(a + m) * (q + m) * x / (s * (s + 1))
		num2, den2 := num1+odd*num0, 1+odd*den0
		m++
		s += 2
		even := m * (b - m) * x / ((s - 1) * s)
		num3, den3 := num2+even*num1, den2+even
		scale := 1 / den3
		value := num3 * scale
		if math.Abs(value-num1) <= 1e-14*math.Abs(value) {
			return value
		}
		num0, den0, num1 = num2*scale, den2*scale, value
	}
	return num1
}

// logBeta returns ln B(a,b). For large arguments the logarithms of the gamma
// function nearly cancel, so it uses Stirling's series there.
func logBeta(a, b float64) float64 {
	const large = 10
	if a > b {
		a, b = b, a
	}
	if b < large {
		la, _ := math.Lgamma(a)
		lb, _ := math.Lgamma(b)
		lab, _ := math.Lgamma(a + b)
		return la + lb - lab
	}
	rest := stirling(b) - stirling(a+b) - (b-0.5)*math.Log1p(a/b)
	if a < large {
		la, _ := math.Lgamma(a)
		return la + rest - a*(math.Log(a+b)-1)
	}
	return rest + stirling(a) + a*math.Log(a/(a+b)) - 0.5*math.Log(a) + 0.5*math.Log(2*math.Pi)
}

// stirling returns ln Γ(z) minus ((z-1/2) ln z - z + ln(2π)/2), for z >= 10.
func stirling(z float64) float64 {
	w := 1 / (z * z)
	return (1./12 - w*(1./360-w*(1./1260-w*(1./1680-w*(1./1188-w*691./360360))))) / z
}
