import { exportActors, exportCoalition } from '../exchange/export.ts';
import { keyOf } from '../exchange/people.ts';
import type { Coalition } from '../language/generated/ast.ts';
import { fileOf } from '../plan/file.ts';
import { listed, type Plan } from '../plan/plan.ts';
import type { Separator } from '../table/csv.ts';
import { writeSheet } from '../table/csv.ts';
import { checkedPlans, sayDamage } from './checked-plans.ts';
import { parsed } from './language.ts';
import { onlyPlan, type TableName, writeNew } from './tables.ts';
import { type Status, status, Trouble, type World } from './world.ts';

export interface ExportOptions {
    readonly coalition?: string;
    readonly out?: string;
    readonly force?: boolean;
    readonly separator: Separator;
    readonly includeConfidential?: boolean;
}

/** `delivery export`: writes a coalition or the actors of a plan as a table for spreadsheets. */
export function exportTable(world: World, what: TableName, path: string, options: ExportOptions): Status {
    const checked = checkedPlans(world, path, undefined);
    const plan = onlyPlan(path, checked);
    if (!plan) return status.trouble;
    sayDamage(world, [plan], checked.pathOf);
    const confidential = options.includeConfidential === true;
    const how = { parse: (text: string) => parsed(text), confidential };
    const { rows, withheld } =
        what === 'actors' ? exportActors(plan, how) : exportCoalition(plan, theCoalition(plan, path, options), how);
    const consent = '--include-confidential writes it too: mind who gets the table.';
    if (rows.length === 0) throw new Trouble(`${withheld}, so there is nothing to write. ${consent}`);
    const text = writeSheet(rows, options.separator);
    // Excel takes a file for the old encoding of the country, unless it begins with the mark of the new one.
    if (options.out !== undefined) writeNew(world, options.out, `\uFEFF${text}`, options.force);
    else world.stdout.data(text);
    if (withheld) world.stderr.write(`delivery: ${withheld}. ${consent}\n`);
    return checked.isIncomplete ? status.trouble : status.fine;
}

/** The coalition that is meant. Whoever is not to see the private ones does not read their names either. */
function theCoalition(plan: Plan, path: string, { coalition: wanted, includeConfidential }: ExportOptions): Coalition {
    const all = plan.coalitions;
    if (all.length === 0) throw new Trouble(`${path}: this plan has no coalition.`);
    const open = includeConfidential ? all : all.filter(one => !plan.isPrivate(fileOf(one)));
    const hidden = all.length - open.length;
    const more = hidden > 0 ? [`${hidden} in private imports, with --include-confidential`] : [];
    const names = listed([...open.map(({ name }) => name), ...more]);
    if (wanted === undefined) {
        if (all.length > 1)
            throw new Trouble(`${path}: this plan has ${all.length} coalitions. Choose with --coalition: ${names}.`);
        return all[0]!;
    }
    const key = keyOf(wanted);
    const found = all.find(({ name, title }) => name === wanted || keyOf(name) === key || keyOf(title ?? '') === key);
    if (!found) throw new Trouble(`${path}: there is no coalition “${wanted}”. There is: ${names}.`);
    return found;
}
