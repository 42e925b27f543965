/** When a step brings less than this part of the value, it is enough. */
const ENOUGH = 1e-7;
/** So many steps are remembered for what they tell of the curvature. */
const MEMORY = 8;
/** Of the fall that the slope promises, a step must bring this part. */
const FALL = 1e-4;
const SHORTEST = 1e-10;

type Step = { readonly moved: Float64Array; readonly turned: Float64Array; readonly scale: number };

/**
 * Where a smooth convex function is least, or as near as some steps from `start` lead: by L-BFGS (Liu and Nocedal 1989,
 * “On the limited memory BFGS method for large scale optimization”), each step as long as Armijo’s condition allows.
 */
export function minimise(
  start: Float64Array,
  at: (values: Float64Array) => { readonly value: number; readonly slope: Float64Array },
  mostSteps: number,
): Float64Array {
  let values = start;
  let here = at(values);
  const steps: Step[] = [];
  for (let count = 0; count < mostSteps; count += 1) {
    const direction = directionFrom(here.slope, steps);
    const descent = dot(direction, here.slope);
    if (descent >= 0) break;
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(here.slope, here.slope)) : 1;
    let next = moved(values, direction, length);
    let there = at(next);
    while (there.value > here.value + FALL * length * descent && length > SHORTEST) {
      length /= 2;
      next = moved(values, direction, length);
      there = at(next);
    }
    const gain = here.value - there.value;
    const step = moved(next, values, -1);
    const turned = moved(there.slope, here.slope, -1);
    const curvature = dot(step, turned);
    if (curvature > 0) {
      steps.push({ moved: step, turned, scale: 1 / curvature });
      if (steps.length > MEMORY) steps.shift();
    }
    [values, here] = [next, there];
    if (gain < ENOUGH * here.value) break;
  }
  return values;
}

/** Against the slope, turned by what the last steps tell of the curvature. */
function directionFrom(slope: Float64Array, steps: readonly Step[]): Float64Array {
  let direction: Float64Array = slope.map((value) => -value);
  const shares: number[] = [];
  for (const { moved: step, turned, scale } of [...steps].reverse()) {
    const share = scale * dot(step, direction);
    shares.push(share);
    direction = moved(direction, turned, -share);
  }
  const last = steps[steps.length - 1];
  if (last) {
    const factor = 1 / (last.scale * dot(last.turned, last.turned));
    direction = direction.map((value) => factor * value);
  }
  for (const { moved: step, turned, scale } of steps) {
    const share = (shares.pop() ?? 0) - scale * dot(turned, direction);
    direction = moved(direction, step, share);
  }
  return direction;
}

function dot(one: Float64Array, two: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (two[at] ?? 0);
  return sum;
}

function moved(from: Float64Array, by: Float64Array, length: number): Float64Array {
  return from.map((value, at) => value + length * (by[at] ?? 0));
}
