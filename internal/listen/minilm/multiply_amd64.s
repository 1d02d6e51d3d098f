//go:build amd64 && !purego

#include "textflag.h"

// Y8 and Y9 hold 16 weights of the two rows, widened to 16 bits. STEP multiplies
// them with 16 values of a token and adds pairs of products to both sums.
#define STEP(values, sum0, sum1) \
	VMOVDQU (values)(AX*2), Y10; \
	VPMADDWD Y10, Y8, Y11; \
	VPADDD Y11, sum0, sum0; \
	VPMADDWD Y10, Y9, Y12; \
	VPADDD Y12, sum1, sum1

// FOLD adds up the eight parts of each of four sums and stores the sums.
#define FOLD(y0, y1, y2, y3, x0, to) \
	VPHADDD y1, y0, y0; \
	VPHADDD y3, y2, y2; \
	VPHADDD y2, y0, y0; \
	VEXTRACTI128 $1, y0, X13; \
	VPADDD X13, x0, x0; \
	VMOVDQU x0, to

// func dotWide(sums *[8]int32, weights []byte, values *int16, n int)
TEXT ·dotWide(SB), NOSPLIT, $0-48
	MOVQ sums+0(FP), DI
	MOVQ weights_base+8(FP), SI
	MOVQ values+32(FP), DX
	MOVQ n+40(FP), CX
	LEAQ (SI)(CX*1), BX
	LEAQ (DX)(CX*2), R8
	LEAQ (R8)(CX*2), R9
	LEAQ (R9)(CX*2), R10
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	XORQ AX, AX

loop:
	VPMOVSXBW (SI)(AX*1), Y8
	VPMOVSXBW (BX)(AX*1), Y9
	STEP(DX, Y0, Y4)
	STEP(R8, Y1, Y5)
	STEP(R9, Y2, Y6)
	STEP(R10, Y3, Y7)
	ADDQ $16, AX
	CMPQ AX, CX
	JLT  loop

	FOLD(Y0, Y1, Y2, Y3, X0, 0(DI))
	FOLD(Y4, Y5, Y6, Y7, X4, 16(DI))
	VZEROUPPER
	RET
