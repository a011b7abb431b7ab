import { patience } from '../host/patience.ts';

/**
 * Waits until a question has an answer. A question that fails counts as not answered yet, and is told if time runs out.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined | false>} ask
 * @returns {Promise<T>}
 */
export async function until(what, ask) {
    const deadline = Date.now() + patience;
    let last = '';
    while (Date.now() < deadline) {
        try {
            const answer = await ask();
            if (answer) return answer;
        } catch (error) {
            last = `\n${error.message}`;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`Waited ${patience / 1000} s in vain until ${what}.${last}`);
}
