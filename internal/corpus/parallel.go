package corpus

import "context"

// window is how many jobs each worker may be ahead of the results consumed.
const window = 2

// orderedMap runs the jobs of produce on n workers and passes their results to
// consume in the order of the jobs. At most window jobs a worker are under way,
// so memory does not grow with the work. Before it waits it calls onWait, so
// that finished results can be flushed.
//
// It ends with the first error of consume, onWait, the context or, after all
// results before it, of produce. It does not wait for a produce that is blocked in
// a read.
func orderedMap[Job, Result any](ctx context.Context, n int, produce func(put func(Job) bool) error,
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
				tasks <- t // never blocks for long: workers do not wait for consume
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

// receive receives from a channel; if it has to wait it calls onWait first.
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
