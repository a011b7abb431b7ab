import type { LangiumParser } from 'langium';
import { formProblems } from '../language/form.ts';
import type { PlanText } from '../language/generated/ast.ts';
import { type PlanFile, planFile } from './file.ts';

/**
 * Parses the text of a file. Never throws for what the text holds: damage is in the file's problems of form.
 *
 * @param parser the language's parser
 * @param uri the name by which the file goes
 * @param base where it really is, if that is another place
 */
export function parseFile(parser: LangiumParser, uri: string, text: string, base?: string): PlanFile {
    const result = parser.parse<PlanText>(text);
    return planFile(uri, text, result.value, formProblems(text, result), base);
}
