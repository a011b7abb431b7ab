/** How many questions are put to a file system at the same time, which may be far away. */
const atOnce = 16;

/** Does something for each of many things, some at a time, and returns what came of it in their order. */
export async function eachOf<Item, Result>(
    items: readonly Item[],
    act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
    const results = new Array<Result>(items.length);
    let next = 0;
    const worker = async () => {
        for (let i = next++; i < items.length; i = next++) results[i] = await act(items[i]!);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    return results;
}
