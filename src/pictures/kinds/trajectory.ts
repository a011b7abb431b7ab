import type * as ast from '../../language/generated/ast.ts';
import { fileOf, type Place } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import {
    actualReadings,
    directionOf,
    mixesUnits,
    placeOfReading,
    plannedAt,
    plannedValues,
} from '../../plan/readings.ts';
import { type TrajectoryScene, trajectory } from '../trajectory.ts';
import type { PictureKind } from './kind.ts';

const kind: PictureKind = {
    id: 'trajectory',
    title: 'Trajectory',
    module: '1A',
    exhibit: '1A',
    list(plan) {
        if (plan.metrics.length === 0) return [{ title: 'Trajectory', empty: true }];
        return plan.metrics.map(metric => ({
            name: metric.name,
            title: `Trajectory — ${titleOf(metric)}`,
            empty: plannedValues(metric).length + metric.actual.length === 0,
            about: metric,
        }));
    },
    draw(plan, { about }, options) {
        if (!about) {
            const nothing = {
                name: 'metric',
                title: 'Trajectory',
                percent: false,
                plan: [],
                actual: [],
                today: plan.today,
            };
            return { drawing: trajectory(nothing, options), said: new Map() };
        }
        const { scene, said } = trajectoryScene(plan, about as ast.Metric);
        return { drawing: trajectory(scene, options), said };
    },
};
export default kind;

function trajectoryScene(plan: Plan, metric: ast.Metric): { scene: TrajectoryScene; said: Map<string, Place> } {
    const said = new Map<string, Place>();
    const planned = plannedValues(metric);
    const readings = actualReadings(plan, metric);
    for (const { date, place } of planned) said.set(`planned:${date}`, place);
    for (const reading of readings) said.set(`actual:${reading.date}`, placeOfReading(metric, reading));
    const [start, end] = [metric.baseline[0], metric.target[0]].map(node => node && fileOf(node) && node.$cstNode);
    const within = (place: Place, node: typeof start) =>
        node !== undefined && place.offset >= node.offset && place.offset < node.end;
    const latest = readings.at(-1);
    const values = [...metric.baseline, ...metric.trajectory.flatMap(list => list.items), ...metric.target];
    const percent = [...values, ...metric.actual.flatMap(list => list.items)].some(one => one.value?.percent);
    return {
        scene: {
            name: metric.name,
            title: titleOf(metric),
            unit: metric.measuredIn[0]?.value,
            percent,
            direction: directionOf(metric),
            plan: planned.map(({ day, value, date, place }) => ({
                day,
                value,
                date,
                kind: within(place, start) ? 'baseline' : within(place, end) ? 'target' : 'station',
            })),
            actual: readings.map(({ day, value, date }) => ({ day, value, date })),
            due: latest && plannedAt(planned, latest.day),
            today: plan.today,
            problem: mixesUnits(metric)
                ? 'Some of these values are percentages and some are not, so that they cannot be drawn on one scale. Write all of them one way.'
                : undefined,
        },
        said,
    };
}
