// Package ordered runs jobs on several workers and passes on their results in
// the order of the jobs, in bounded memory.
package ordered

import "context"

// window is the number of jobs for each worker that may be ahead of consume.
const window = 2

// Map runs the jobs of produce on n workers. It passes their results to
// consume in the order of the jobs. At most window jobs for each worker are
// unfinished or not consumed, so memory does not grow with the number of jobs.
// Before it waits, it calls onWait, so that finished results can be flushed.
//
// It ends with the first error of consume, of onWait or of the context. An
// error of produce ends it after all results before that error. It does not
// wait for a produce that is blocked in a read.
func Map[Job, Result any](ctx context.Context, n int, produce func(put func(Job) bool) error,
	newWorker func() func(Job) Result, consume func(Result) error, onWait func() error) error {
	type task struct {
		job    Job
		result chan Result
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue, tasks := make(chan task, window*n), make(chan task, window*n)
	var produceErr error
	go func() {
		defer close(queue)
		defer close(tasks)
		produceErr = produce(func(j Job) bool {
			t := task{j, make(chan Result, 1)}
			select {
			case queue <- t:
				tasks <- t // never blocks for long, because workers do not wait for consume
				return true
			case <-ctx.Done():
				return false
			}
		})
	}()
	for range n {
		go func() {
			work := newWorker()
			for t := range tasks {
				t.result <- work(t.job)
			}
		}()
	}
	for {
		t, more, err := receive(ctx, queue, onWait)
		if err != nil {
			return err
		}
		if !more {
			return produceErr
		}
		result, _, err := receive(ctx, t.result, onWait)
		if err != nil {
			return err
		}
		if err := consume(result); err != nil {
			return err
		}
	}
}

// receive receives a value from a channel. If it has to wait, it first calls
// onWait.
func receive[T any](ctx context.Context, from <-chan T, onWait func() error) (v T, more bool, err error) {
	select {
	case v, more = <-from:
		return v, more, ctx.Err()
	default:
	}
	if err := onWait(); err != nil {
		return v, false, err
	}
	select {
	case v, more = <-from:
		return v, more, ctx.Err()
	case <-ctx.Done():
		return v, false, ctx.Err()
	}
}
