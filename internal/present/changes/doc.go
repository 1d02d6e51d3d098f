// Package changes is the page about the changes of an ask: whom each of them
// would win, whom it would lose, and what several of them would do together. It
// decides nothing; package plan does.
package changes
