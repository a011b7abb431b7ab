import actions from './actions.ts';
import aspirations from './aspirations.ts';
import balance from './balance.ts';
import board from './board.ts';
import capacityReview from './capacity-review.ts';
import circles from './circles.ts';
import coalitionChoice from './coalition-choice.ts';
import coalitionForms from './coalition-forms.ts';
import coalitionTable from './coalition-table.ts';
import contract from './contract.ts';
import deliveryMap from './delivery-map.ts';
import findings from './findings.ts';
import influences from './influences.ts';
import interactions from './interactions.ts';
import jointActions from './joint-actions.ts';
import type { PictureKind } from './kind.ts';
import lineOfSight from './line-of-sight.ts';
import overlap from './overlap.ts';
import powerMap from './power-map.ts';
import questions from './questions.ts';
import reviewPrinciples from './review-principles.ts';
import reviewTimeline from './review-timeline.ts';
import setting from './setting.ts';
import staffOrigins from './staff-origins.ts';
import systemMap from './system-map.ts';
import tensions from './tensions.ts';
import trajectory from './trajectory.ts';
import typicalSources from './typical-sources.ts';
import unitChart from './unit-chart.ts';

/** All kinds of pictures, in the guide's order. */
export const kinds: readonly PictureKind[] = [
    board,
    lineOfSight,
    aspirations,
    deliveryMap,
    trajectory,
    influences,
    questions,
    setting,
    systemMap,
    capacityReview,
    reviewTimeline,
    reviewPrinciples,
    findings,
    actions,
    unitChart,
    staffOrigins,
    interactions,
    jointActions,
    contract,
    coalitionForms,
    circles,
    typicalSources,
    coalitionChoice,
    coalitionTable,
    powerMap,
    balance,
    tensions,
    overlap,
];
