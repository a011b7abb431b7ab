import { addMonths, dayText } from '../plan/days.ts';
import { counted } from '../plan/numerals.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { all, type Markup, num } from './svg.ts';
import { measure } from './text/measure.ts';
import { wrap } from './text/wrap.ts';

/** A step of a review. */
export interface TimelineStep {
    readonly id: string;
    readonly name: string;
    /** Working days, at least and at most. */
    readonly low?: number;
    readonly high?: number;
    /** The duration as the plan writes it. */
    readonly duration?: string;
    readonly people?: string;
    readonly on?: string;
    /** Whether it comes after the review, to look again. */
    readonly later: boolean;
}

/** What the picture of a review's time shows. */
export interface ReviewTimelineScene {
    readonly name: string;
    readonly title: string;
    readonly steps: readonly TimelineStep[];
    /** All reviews with a date, the earliest first. */
    readonly reviews: readonly {
        readonly id: string;
        readonly name: string;
        readonly day: number;
        readonly date: string;
    }[];
    readonly today: number;
}

const labelRoom = 330;
const plotWidth = 720;
const width = 2 * margin + labelRoom + plotWidth + 30;
const week = 5;
const rowGap = 8;

/** Draws what a review takes, step by step against a week, and when the next one is due. */
export function reviewTimeline(scene: ReviewTimelineScene, options: DrawOptions): Drawing {
    const about = { kind: 'review-timeline', name: scene.name, title: scene.title };
    if (scene.steps.length + scene.reviews.length === 0) {
        const sentence = 'No review has a date or a step yet. Write when it takes place, and its steps:';
        const example = ['date 2026-03', 'step interviews 2 to 3 days with "20 people"'];
        return placeholder(options.theme, { ...about, description: [], tables: [], empty: true }, sentence, example);
    }
    const pen = new Pen(options.theme);
    const own = scene.steps.filter(({ later }) => !later);
    const [low, high] = [sum(own.map(step => step.low ?? 0)), sum(own.map(step => step.high ?? step.low ?? 0))];
    const subtitle = own.some(step => step.high !== undefined)
        ? `${daysText(low, high)} in all${high > week ? `, ${daysText(high - week, high - week)} over a week at the most` : ', within a week'}`
        : '';
    const head = heading(pen, { ...about, subtitle }, width);
    const steps = drawSteps(pen, scene.steps, head.bottom + 16);
    const next = drawReviews(pen, scene, steps.bottom + (scene.steps.length > 0 ? 30 : 0));
    const latest = scene.reviews.at(-1);
    return finish(
        pen,
        {
            ...about,
            subtitle,
            description: [
                scene.steps.length > 0
                    ? `${counted(scene.steps.length, 'step')}; ${subtitle || 'no durations are said'}.`
                    : '',
                ...scene.steps.map(step => `${stepText(step)}.`),
                latest
                    ? `The next review is due between ${monthText(addMonths(latest.day, 18))} and ${monthText(addMonths(latest.day, 24))}.`
                    : 'No review has a date.',
            ],
            tables: [
                {
                    caption: 'Steps of the review',
                    columns: ['Step', 'Duration', 'With', 'On'],
                    rows: scene.steps.map(({ name, duration, people, on }) => [
                        name,
                        duration ?? '',
                        people ?? '',
                        on ?? '',
                    ]),
                },
                {
                    caption: 'Reviews',
                    columns: ['Review', 'Date'],
                    rows: scene.reviews.map(({ name, date }) => [name, date]),
                },
            ],
        },
        width,
        next.bottom + margin,
        [...head.markup, steps.markup, next.markup],
    );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const monthText = (day: number) => dayText(day).slice(0, 7);

function daysText(low: number, high: number): string {
    const number = (value: number) => (value > 0 && value < 0.2 ? '1 hour' : `${Math.round(value * 10) / 10}`);
    if (low === high)
        return low > 0 && low < 0.2 ? number(low) : `${number(low)} working ${low === 1 ? 'day' : 'days'}`;
    return `${number(low)} to ${number(high)} working ${high === 1 ? 'day' : 'days'}`;
}

function stepText({ name, duration, people, on }: TimelineStep): string {
    return [name, [duration, people && `with ${people}`, on && `on ${on}`].filter(Boolean).join(', ')]
        .filter(Boolean)
        .join(': ');
}

/** The steps, each a bar after the one before it: full for what it takes at least, outlined for what it may take. */
function drawSteps(pen: Pen, steps: readonly TimelineStep[], top: number): { markup: Markup; bottom: number } {
    if (steps.length === 0) return { markup: all(), bottom: top };
    const own = steps.filter(({ later }) => !later);
    const span = Math.max(week + 1, sum(own.map(step => step.high ?? step.low ?? 0)) + 0.6);
    const x0 = margin + labelRoom;
    const xOf = (days: number) => x0 + (plotWidth * days) / span;
    let y = top + 30;
    let at = 0;
    const rows = steps.map((step, i) => {
        const name = wrap(step.name, { size: 15, weight: 600, width: labelRoom - 30, lines: 1 });
        const note = wrap([step.people, step.on && `on ${step.on}`].filter(Boolean).join(' — '), {
            size: 13.5,
            width: labelRoom - 30,
            lines: 2,
        });
        const height = 26 + note.lines.length * 17 + 8;
        const centre = y + height / 2;
        const [low, high] = [step.low ?? 0, step.high ?? step.low ?? 0];
        const start = step.later ? 0 : at;
        const label = step.duration ?? 'no duration said';
        const end = step.later ? x0 : xOf(start + high);
        const room = x0 + plotWidth - end - 12;
        const inside = measure(label, 13.5) > room;
        const markup = pen.node(
            step.id,
            stepText(step),
            i % 2 === 0 && pen.rect(margin, y, width - 2 * margin, height, { fill: 'bandSoft', radius: 6 }),
            pen.lines(name.lines, margin + 14, y + 22, { size: 15, weight: 600 }),
            pen.lines(note.lines, margin + 14, y + 41, { size: 13.5, leading: 17, fill: 'muted' }),
            !step.later &&
                low > 0 &&
                pen.rect(xOf(start), centre - 10, Math.max(3, xOf(start + low) - xOf(start)), 20, {
                    fill: 'accent',
                    radius: 3,
                }),
            !step.later &&
                high > low &&
                pen.rect(xOf(start + low) + 0.75, centre - 9.25, xOf(start + high) - xOf(start + low) - 1.5, 18.5, {
                    stroke: 'accent',
                    strokeWidth: 1.5,
                    radius: 3,
                    dash: '4 3',
                }),
            step.later
                ? pen.line(`later: ${label}`, x0 + 8, centre + 5, { size: 13.5, fill: 'muted' })
                : pen.line(label, inside ? xOf(start) - 8 : end + 8, centre + 5, {
                      size: 13.5,
                      anchor: inside ? 'end' : 'start',
                  }),
        );
        if (!step.later) at = start + high;
        y += height + rowGap;
        return markup;
    });
    const ticks = Array.from({ length: Math.floor(span) }, (_, i) => i + 1).filter(day => span <= 14 || day % 5 === 0);
    const axis = all(
        ...ticks.map(day => pen.line(String(day), xOf(day), y + 16, { size: 13, fill: 'muted', anchor: 'middle' })),
        pen.line('working days', x0 - 12, y + 16, { size: 13, fill: 'muted', anchor: 'end' }),
        pen.path(`M${num(xOf(week))} ${top + 22}V${num(y)}`, { stroke: 'finding', width: 1.5, dash: '5 4' }),
        pen.line('a week at the most', xOf(week), top + 14, { size: 13.5, fill: 'finding', anchor: 'middle' }),
    );
    return { markup: all(...rows, axis), bottom: y + 26 };
}

/** When each review was, and in which months the next one is due after it. */
function drawReviews(
    pen: Pen,
    { reviews, today }: ReviewTimelineScene,
    top: number,
): { markup: Markup; bottom: number } {
    if (reviews.length === 0) return { markup: all(), bottom: top };
    const x0 = margin + labelRoom;
    const from = reviews[0]!.day;
    const to = Math.max(addMonths(reviews.at(-1)!.day, 26), Math.min(today, addMonths(reviews.at(-1)!.day, 60)));
    const xOf = (day: number) => x0 + (plotWidth * (day - from)) / (to - from);
    const rowHeight = 46;
    const head = top + 22;
    const rows = reviews.map((review, i) => {
        const y = head + 22 + i * rowHeight;
        const name = wrap(review.name, { size: 15, weight: 600, width: labelRoom - 30, lines: 1 });
        const [first, last] = [xOf(addMonths(review.day, 18)), xOf(addMonths(review.day, 24))];
        return pen.node(
            review.id,
            `${review.name}, ${review.date}. The next is due between ${monthText(addMonths(review.day, 18))} and ${monthText(addMonths(review.day, 24))}.`,
            pen.rect(margin, y, width - 2 * margin, rowHeight - rowGap, { fill: 'bandSoft', radius: 6 }),
            pen.lines(name.lines, margin + 14, y + 17, { size: 15, weight: 600 }),
            pen.line(review.date, margin + 14, y + 33, { size: 13.5, fill: 'muted' }),
            pen.path(`M${num(xOf(review.day))} ${y + 19}H${num(first)}`, { stroke: 'rule', width: 1.5 }),
            pen.rect(first, y + 7, last - first, 24, { fill: 'band', stroke: 'accent', strokeWidth: 1.25, radius: 3 }),
            pen.path(`M${num(xOf(review.day) - 8)} ${y + 19}a8 8 0 1 0 16 0a8 8 0 1 0 -16 0`, { fill: 'accent' }),
            last - first > 66 && pen.line('next due', (first + last) / 2, y + 24, { size: 13, anchor: 'middle' }),
        );
    });
    const bottom = head + 22 + reviews.length * rowHeight;
    const years: Markup[] = [];
    for (let year = Number(dayText(from).slice(0, 4)) + 1; ; year++) {
        const day = Date.UTC(year, 0, 1) / 86_400_000;
        if (day > to) break;
        years.push(
            all(
                pen.path(`M${num(xOf(day))} ${bottom - 4}v6`, { stroke: 'rule', width: 1.25 }),
                pen.line(String(year), xOf(day), bottom + 18, { size: 13, fill: 'muted', anchor: 'middle' }),
            ),
        );
    }
    const isWithin = today > from && today < to;
    const now =
        isWithin &&
        all(
            pen.path(`M${num(xOf(today))} ${head + 14}V${bottom - rowGap}`, {
                stroke: 'finding',
                width: 1.5,
                dash: '2 4',
            }),
            pen.line('today', xOf(today), head + 8, { size: 13, fill: 'muted', anchor: 'middle' }),
        );
    const title = pen.line('Reviews, and when the next is due: 18 to 24 months later', margin, head, {
        size: 15,
        weight: 600,
    });
    return { markup: all(title, ...rows, ...years, now), bottom: bottom + 24 };
}
