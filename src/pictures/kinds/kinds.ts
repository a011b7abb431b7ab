import capacityReview from './capacity-review.ts';
import circles from './circles.ts';
import type { PictureKind } from './kind.ts';
import powerMap from './power-map.ts';
import systemMap from './system-map.ts';
import trajectory from './trajectory.ts';

/** All kinds of pictures, in the guide's order. */
export const kinds: readonly PictureKind[] = [trajectory, systemMap, capacityReview, circles, powerMap];
