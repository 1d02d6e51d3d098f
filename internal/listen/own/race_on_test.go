//go:build race

package own

// raceDetector says that the tests run with the race detector.
const raceDetector = true
