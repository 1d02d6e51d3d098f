package cli

import "context"

// window is how many jobs a worker may be ahead of what has been taken.
const window = 2

// ordered hands the jobs of feed to n workers at once, and their results to
// take, in the order of the feed. No more than window jobs a worker are under
// way, so memory does not grow with the work. Before it waits, idle is called:
// whoever reads the results gets what there is.
//
// It ends with the first error of take, idle, the context or, after all before
// it were taken, of feed. A feed that is blocked in a read is left behind.
func ordered[Job, Result any](ctx context.Context, n int, feed func(put func(Job) bool) error,
	worker func() func(Job) Result, take func(Result) error, idle func() error) error {
	type task struct {
		job  Job
		done chan Result
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue, tasks := make(chan task, window*n), make(chan task, window*n)
	var fed error
	go func() {
		defer close(queue)
		defer close(tasks)
		fed = feed(func(j Job) bool {
			t := task{j, make(chan Result, 1)}
			select {
			case queue <- t:
				tasks <- t // the workers always go on
				return true
			case <-ctx.Done():
				return false
			}
		})
	}()
	for range n {
		go func() {
			work := worker()
			for t := range tasks {
				t.done <- work(t.job)
			}
		}()
	}
	for {
		t, more, err := await(ctx, queue, idle)
		if err != nil {
			return err
		}
		if !more {
			return fed
		}
		r, _, err := await(ctx, t.done, idle)
		if err != nil {
			return err
		}
		if err := take(r); err != nil {
			return err
		}
	}
}

// await receives, after a call of idle where it has to wait.
func await[T any](ctx context.Context, from <-chan T, idle func() error) (v T, more bool, err error) {
	select {
	case v, more = <-from:
		return v, more, ctx.Err()
	default:
	}
	if err := idle(); err != nil {
		return v, false, err
	}
	select {
	case v, more = <-from:
		return v, more, ctx.Err()
	case <-ctx.Done():
		return v, false, ctx.Err()
	}
}
