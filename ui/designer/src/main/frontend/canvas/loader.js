// The canvas comes in a chunk of its own, so that pages without one load faster.
import('./callwright-canvas.js');
