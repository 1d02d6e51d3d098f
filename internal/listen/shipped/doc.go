// Package shipped holds what the ear has learnt beforehand, for the shipped
// catalogue.
package shipped
