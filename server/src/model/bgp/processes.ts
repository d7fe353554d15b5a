import { type Fact, fact } from '../facts';
import { bgpBlocks } from './bgp-lines';
import type { BgpProcess } from './process';
import { newProcess, type ProcessDraft } from './process-draft';
import { readBlock } from './process-reader';

/** The BGP processes of a document. A device has one; a document of several devices may have more. */
export const bgpProcesses: Fact<readonly BgpProcess[]> = fact([bgpBlocks], (blocks) => {
  const processes = new Map<number, ProcessDraft>();
  for (const block of blocks) {
    const { as, on, header } = block;
    const draft = processes.get(as) ?? newProcess(as, header);
    if (on) processes.set(as, draft);
    else processes.delete(as);
    readBlock(draft, block);
  }
  return [...processes.values()];
});
