package encoder

// Sizes of the model. They are those of its one published version.
const (
	Size = 512 // of a vector

	pieces         = 8002 // vectors in the table; the vocabulary has two pieces fewer
	reserved       = 6    // the first pieces stand for no text
	embeddingWidth = 256  // width of the embeddings and of the first layer's input
	modelWidth     = 512  // width of everything behind them
	hiddenWidth    = 1536 // inside the feed-forward blocks
	heads          = 4
	maxTokens      = 128 // tokens that the model looks at; the rest of a text is not read
)

// How many bits a weight has in model.bin; at most 8.
const (
	TableBits  = 5 // of the embeddings
	MatrixBits = 6
)

// Magic begins model.bin and counts the versions of its form.
const Magic = "buyin/encoder/2\n"

// A layer names the parts of one transformer layer in the order of model.bin.
// In and Out are its widths.
type layer struct {
	in       int
	before   layerNorm // in front of the attention
	qkv      matrix
	out      matrix
	residual matrix    // brings the input to the output's width; only the first layer has one
	between  layerNorm // in front of the feed-forward block
	up, down matrix
}

// A layerNorm scales and shifts a row that was brought to mean 0 and variance 1.
type layerNorm struct{ scale, bias []float32 }

// maxWeight is the size of the largest weight of a matrix.
const maxWeight = 1<<(MatrixBits-1) - 1

// A matrix maps rows of n values to rows of m. Its weights are small whole numbers.
type matrix struct {
	n, m   int
	packed string    // m rows of n values in MatrixBits, with largest added to each
	step   []float32 // what 1 is worth in the weights of each output
	bias   []float32
}
