package encoder

// Sizes of the model, which has one published version.
const (
	Size = 512 // length of a vector

	pieces         = 8002 // rows of the embedding table; the vocabulary has two fewer
	reserved       = 6    // number of pieces at the start that represent no text
	embeddingWidth = 256  // width of an embedding and of the first layer's input
	modelWidth     = 512  // width of everything after the first attention
	hiddenWidth    = 1536 // width inside the feed-forward blocks
	heads          = 4
	maxTokens      = 128 // tokens of a text that are read; later ones are ignored
)

// Bits of a weight in model.bin, at most 8.
const (
	TableBits  = 5 // for the embeddings
	MatrixBits = 6
)

// Magic begins model.bin and names the version of its format.
const Magic = "buyin/encoder/2\n"

// A layer holds the parts of one transformer layer in the order of model.bin.
type layer struct {
	in       int
	before   layerNorm // applied before the attention
	qkv      matrix
	out      matrix
	residual matrix    // maps the input to the width of the output; only the first layer has one
	between  layerNorm // applied before the feed-forward block
	up, down matrix
}

// A layerNorm scales and shifts a row that was normalised to mean 0 and
// variance 1.
type layerNorm struct{ scale, bias []float32 }

// maxWeight is the largest weight of a matrix, in steps.
const maxWeight = 1<<(MatrixBits-1) - 1

// A matrix maps rows of n values to rows of m values. Its weights are small
// integers. Each row of weights has its own step size.
type matrix struct {
	n, m   int
	packed string    // m rows of n values of MatrixBits, each with maxWeight added
	step   []float32 // value of one step, for each output
	bias   []float32
}
