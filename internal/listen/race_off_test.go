//go:build !race

package listen

// raceDetector says that the tests run with the race detector.
const raceDetector = false
