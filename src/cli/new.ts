import { newPlan, sectors } from '../exchange/new-plan.ts';
import { parsed } from './language.ts';
import { writeNew } from './tables.ts';
import { type Status, status, Trouble, type World } from './world.ts';

export interface NewOptions {
    readonly sector?: string;
    readonly out?: string;
    readonly force?: boolean;
}

/** `delivery new`: begins a plan with the guide's questions. */
export function beginPlan(world: World, title: string, { sector, out, force }: NewOptions): Status {
    if (title.trim() === '') throw new Trouble('Say what the system is called: delivery new "City of Riverton".');
    const word = sectors.find(one => one.word === sector?.trim().toLowerCase())?.word;
    if (sector !== undefined && !word)
        throw new Trouble(`“${sector}” is not a sector. It is one of: ${sectors.map(one => one.word).join(', ')}.`);
    const { fileName, text } = newPlan({ title, sector: word, parse: text => parsed(text) });
    if (out === '-') world.stdout.data(text);
    else writeNew(world, out ?? `${fileName}.delivery`, text, force);
    return status.fine;
}
