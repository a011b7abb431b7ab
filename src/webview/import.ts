import type { FromImportPage, ImportColumn, ToImportPage } from '../protocol.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromImportPage): void };

const host = acquireVsCodeApi();
const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const grid = byId<HTMLTableElement>('grid');
const said = byId('said');
const messages = byId<HTMLUListElement>('messages');
const take = byId<HTMLButtonElement>('import');

take.addEventListener('click', () => host.postMessage({ type: 'import' }));
byId('cancel').addEventListener('click', () => host.postMessage({ type: 'cancel' }));
addEventListener('keydown', event => {
    if (event.key === 'Escape') host.postMessage({ type: 'cancel' });
});

addEventListener('message', ({ data }: MessageEvent<ToImportPage>) => show(data));
host.postMessage({ type: 'ready' });

function show({ preview, outcome, messages: told }: ToImportPage): void {
    const focused = document.activeElement?.id;
    const head = element('tr', {}, [
        element('th', { scope: 'col' }, ['Row']),
        ...preview.columns.map(column => heading(column, preview.meanings)),
    ]);
    const rows = preview.rows.map(({ number, cells }) =>
        element('tr', {}, [
            element('th', { scope: 'row' }, [String(number)]),
            ...cells.map((cell, i) =>
                element('td', { class: preview.columns[i]!.meaning === 'leave out' ? 'out' : '' }, [cell]),
            ),
        ]),
    );
    grid.replaceChildren(element('thead', {}, [head]), element('tbody', {}, rows));
    said.textContent = outcome;
    messages.replaceChildren(...told.map(message => element('li', {}, [message])));
    take.disabled = preview.problem !== undefined;
    // The lists are made anew: whoever was at one of them stays there.
    if (focused) document.getElementById(focused)?.focus();
}

function heading({ letters, heading: title, meaning, how }: ImportColumn, meanings: readonly string[]): HTMLElement {
    const name = title || `column ${letters}`;
    const select = element('select', { id: `meaning-${letters}`, 'aria-label': `What “${name}” is` }, []);
    for (const one of meanings.includes(meaning) ? meanings : [meaning, ...meanings]) {
        const text = one === 'note' ? 'Keep as note' : one === 'leave out' ? 'Leave out' : one;
        select.append(element('option', one === meaning ? { value: one, selected: '' } : { value: one }, [text]));
    }
    select.addEventListener('change', () =>
        host.postMessage({ type: 'choose', column: letters, meaning: (select as HTMLSelectElement).value }),
    );
    const doubt = how === 'unknown' ? 'not recognised' : how === 'near' ? 'misspelt?' : '';
    return element('th', { scope: 'col', class: doubt ? 'doubtful' : '' }, [
        element('span', {}, [name]),
        select,
        element('em', {}, [doubt]),
    ]);
}

function element(tag: string, attributes: Record<string, string>, children: readonly (Node | string)[]): HTMLElement {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
}
