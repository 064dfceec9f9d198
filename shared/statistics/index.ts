export { finiteCorrection, type Interval, meanInterval, wilsonInterval } from './intervals.ts';
export { type Histogram, histogram, type Moments, median, moments } from './moments.ts';
export { normalQuantile } from './normal.ts';
export { studentQuantile, studentUpperTail } from './student.ts';
