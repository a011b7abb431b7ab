import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { fileOf, namePlace, type PlanFile } from '../plan/file.ts';
import { baseName } from '../plan/files.ts';
import { titleOf } from '../plan/plan.ts';
import { searchNames } from './navigate/search.ts';
import { inFile } from './places.ts';
import type { PlanWorkspace } from './plan-workspace.ts';
import { symbolKindOf } from './symbols.ts';

/** More than this nobody looks through; a further letter makes it less. */
const most = 300;

/** Finds what is named anywhere in the workspace, by its name or its title. */
export class WorkspaceSymbols implements WorkspaceSymbolProvider {
    /** Set once the language's services exist; shared services are made before them. */
    plans: PlanWorkspace | undefined;

    getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
        const { plans } = this;
        if (!plans) return [];
        const containers = new Map<PlanFile, string>();
        return searchNames(plans.all(), query, most).map(({ node }) => {
            const file = fileOf(node);
            let containerName = containers.get(file);
            if (containerName === undefined) {
                const [plan] = plans.plansOf(file);
                containerName = plan?.system ? titleOf(plan.system) : baseName(file.uri);
                containers.set(file, containerName);
            }
            // Editors sift the list once more by what it shows, so the title has to be in it to be found by it.
            const name = node.title ? `${node.name} — ${node.title}` : node.name;
            return { name, kind: symbolKindOf(node), containerName, location: inFile(namePlace(node)) };
        });
    }
}
