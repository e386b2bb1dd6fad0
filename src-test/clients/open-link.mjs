// Opens a SMART Health Link as a client that knows nothing of us: node open-link.mjs LINK [PASSCODE [LONGEST EMBEDDED]]
import { SHLViewer } from 'kill-the-clipboard';

const [link, passcode, embeddedLengthMax] = process.argv.slice(2);
const started = performance.now();
try {
  const opened = await new SHLViewer({ shlinkURI: link }).resolveSHL({
    recipient: 'みどり野市民病院',
    passcode: passcode || undefined,
    embeddedLengthMax: embeddedLengthMax ? Number(embeddedLengthMax) : undefined,
  });
  const [document] = opened.fhirResources;
  console.log(
    JSON.stringify({
      millis: Math.round(performance.now() - started),
      resources: opened.fhirResources.length,
      type: document.type,
      sections: document.entry[0].resource.section.map((section) => section.code.coding[0].code),
    }),
  );
} catch (refused) {
  console.log(JSON.stringify({ refused: refused.constructor.name, message: refused.message }));
}
