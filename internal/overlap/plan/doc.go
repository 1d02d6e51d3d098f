// Package plan finds which changes of an ask would make it sufficient for whom.
//
// A change raises the offer of one motivator in one goal, so a cost can be
// lifted; an offer is never lowered. If a report named an effect of the ask on
// that motivator, the effect rises by as many steps. Every verdict is that of
// package overlap for the changed goals.
//
// The package does not say what a change would cost the manager, and it ranks
// no person.
package plan
