import { exportActors, exportCoalition } from '../exchange/export.ts';
import { isRefused } from '../exchange/import.ts';
import { importActors } from '../exchange/import-actors.ts';
import { importCoalition } from '../exchange/import-coalition.ts';
import { newPlan } from '../exchange/new-plan.ts';
import { previewOf } from '../exchange/preview.ts';
import { importSummary } from '../exchange/summary.ts';
import type { PlanFile } from '../plan/file.ts';
import { parseFile } from '../plan/parse.ts';
import { titleOf } from '../plan/plan.ts';
import {
    type ExportTableParams,
    type ExportTableResult,
    exportTableRequest,
    type ImportTableParams,
    type ImportTableResult,
    importTableRequest,
    type NewPlanParams,
    type NewPlanResult,
    newPlanRequest,
    type PreviewTableParams,
    type PreviewTableResult,
    previewTableRequest,
    type TablesParams,
    type TablesResult,
    tablesRequest,
} from '../protocol.ts';
import { writeSheet } from '../table/csv.ts';
import type { EditorServices } from './module.ts';
import { rangeOf } from './places.ts';
import { onRequest } from './requests.ts';

/** Answers what is asked for spreadsheets and for new plans. */
export function serveExchange(services: EditorServices): void {
    const parse = (text: string): PlanFile => parseFile(services.parser.LangiumParser, 'untitled:table.delivery', text);

    onRequest(services, tablesRequest, async ({ uri }: TablesParams, cancel): Promise<TablesResult | null> => {
        const plan = await services.plans.planFor(uri, cancel);
        if (!plan) return null;
        const coalitions = plan.coalitions.map(one => ({ name: one.name, title: titleOf(one) }));
        return { plan: plan.root.uri, coalitions };
    });

    onRequest(
        services,
        exportTableRequest,
        async (asked: ExportTableParams, cancel): Promise<ExportTableResult | null> => {
            const plan = await services.plans.planFor(asked.uri, cancel);
            if (!plan) return null;
            // Only a clear yes lets judgments about people out.
            const options = { parse, confidential: asked.confidential === true };
            const coalition = plan.coalitions.find(({ name }) => name === asked.coalition);
            if (asked.table === 'coalition' && !coalition) return null;
            const { rows, withheld } = coalition
                ? exportCoalition(plan, coalition, options)
                : exportActors(plan, options);
            return { csv: rows.length === 0 ? '' : writeSheet(rows), withheld };
        },
    );

    onRequest(
        services,
        importTableRequest,
        async (asked: ImportTableParams, cancel): Promise<ImportTableResult | null> => {
            const plan = await services.plans.planFor(asked.uri, cancel);
            if (!plan) return null;
            const { table, text, coalition, update } = asked;
            const columns = new Map(Object.entries(asked.columns ?? {}));
            const result =
                table === 'actors'
                    ? importActors(plan, text, { parse, update, columns })
                    : importCoalition(plan, text, { parse, update, coalition, columns });
            if (isRefused(result))
                return { problem: result.problem, changes: [], summary: [], messages: [], differs: false };
            const byFile = Map.groupBy(result.edits, ({ place }) => place.file);
            return {
                changes: [...byFile].map(([{ uri }, edits]) => ({
                    uri,
                    edits: edits.map(edit => ({ range: rangeOf(edit.place), newText: edit.text })),
                })),
                summary: importSummary(result, table === 'actors' ? 'the map' : 'the coalition'),
                messages: result.messages,
                differs: result.differs,
            };
        },
    );

    onRequest(
        services,
        previewTableRequest,
        ({ table, text, columns }: PreviewTableParams): PreviewTableResult =>
            previewOf(table, text, new Map(Object.entries(columns))),
    );

    onRequest(
        services,
        newPlanRequest,
        ({ title, sector, short }: NewPlanParams): NewPlanResult => newPlan({ title, sector, short, parse }),
    );
}
