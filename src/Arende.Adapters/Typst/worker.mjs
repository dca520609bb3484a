// Sets documents as PDF, one after the other, for as long as the product wants it: a line of JSON in, a line of JSON out.
//   in:  {"id": 1, "document": "<the document as JSON>", "standard": "ua-1", "at": 1764300000, "arms": {"name": "arms.svg", "content": "<base64>"}}
//   out: {"id": 1, "pdf": "<base64>", "memory": 123456789}  or  {"id": 1, "error": "why"}
// The document reaches Typst as data (sys.inputs) and is never read as Typst code.
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { refusedSigns, settable, without, withTexts } from './signs.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const fonts = join(here, 'node_modules', '@expo-google-fonts');
const weights = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];
const fontPaths = ['source-sans-3', 'source-serif-4'].flatMap(family => weights.map(weight => join(fonts, family, weight)));

const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths }] });

// What Typst made of earlier documents is kept for so many more: the template's own parts come again, a document's don't.
const kept = 3;

// Each time Typst may name more signs that it has no font for.
const mostRounds = 10;

function set(asked) {
  let document = withTexts(JSON.parse(asked.document), settable);
  for (let round = 1; ; round++) {
    try {
      return print({ ...asked, document: JSON.stringify(document) });
    } catch (error) {
      const refused = refusedSigns(String(error?.message ?? error));
      if (refused.size === 0 || round === mostRounds) throw error;
      document = withTexts(document, without(refused));
    }
  }
}

function print({ document, standard, at, arms }) {
  const inputs = { document, standard };
  if (arms) {
    compiler.mapShadow(join(here, arms.name), Buffer.from(arms.content, 'base64'));
    inputs.arms = arms.name;
  }
  const result = compiler.compile({ mainFilePath: join(here, 'document.typ'), inputs });
  const failure = result.hasError() ? result.takeDiagnostics() : null;
  if (failure) throw new Error(JSON.stringify(failure.shortDiagnostics));
  return compiler.pdf(result.result, { pdfStandard: standard, creationTimestamp: at });
}

for await (const line of createInterface({ input: process.stdin })) {
  let id = null;
  let answer;
  try {
    const asked = JSON.parse(line);
    id = asked.id;
    answer = { id, pdf: set(asked).toString('base64') };
  } catch (error) {
    answer = { id, error: String(error?.message ?? error).slice(0, 2000) };
  }
  compiler.evictCache(kept);
  answer.memory = process.memoryUsage().rss;
  process.stdout.write(JSON.stringify(answer) + '\n');
}
