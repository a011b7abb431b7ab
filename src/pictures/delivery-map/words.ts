import { capital } from '../../plan/plan.ts';
import { levelName } from '../../plan/values.ts';
import type { Table } from '../picture.ts';
import type { DeliveryMapScene, Journey, Stop } from './scene.ts';

/** Where a place lies: in a quarter, or on the line between quarters. */
export function placeOfStop({ box, boldness, execution }: Stop): string {
    return box ?? `between quarters (boldness ${levelName(boldness)}, execution ${levelName(execution)})`;
}

const beginnings = { today: 'today', via: 'then', heading: 'heading for' };

/** The way of an aspiration in words: "Today status quo, heading for transformation". */
export function wayOf({ stops, parked }: Journey): string {
    const parts = stops.map(stop => `${beginnings[stop.when]} ${placeOfStop(stop)}`);
    if (stops.every(({ when }) => when !== 'heading')) parts.push('does not say where it is heading');
    return capital(parts.join(', ')) + (parked ? '. Parked' : '');
}

export function sentencesOf(scene: DeliveryMapScene): string[] {
    return [
        scene.message ?? '',
        ...scene.journeys.map((journey, i) => `${i + 1}. ${journey.name}: ${wayOf(journey)}.`),
        scene.unplaced.length ? `Not placed yet: ${scene.unplaced.join(', ')}.` : '',
    ];
}

export function tableOf(scene: DeliveryMapScene): Table {
    const words = (stop: Stop | undefined) => (stop ? capital(placeOfStop(stop)) : '');
    return {
        caption: 'Where each aspiration stands, and where it is heading',
        columns: ['Aspiration', 'Today', 'Via', 'Heading for'],
        rows: scene.journeys.map(({ name, stops }) => [
            name,
            words(stops.find(({ when }) => when === 'today')),
            stops
                .filter(({ when }) => when === 'via')
                .map(words)
                .join('; '),
            words(stops.find(({ when }) => when === 'heading')),
        ]),
    };
}
