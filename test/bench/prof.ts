// @ts-nocheck
import { analyse } from '../../models/rules/engine.ts';
import { generateHierarchy } from '../hierarchies/generated.ts';
const doc = generateHierarchy(10000);
for (let i=0;i<60;i++) analyse(doc);
const t=[]; for(let i=0;i<80;i++){const b=performance.now();analyse(doc);t.push(performance.now()-b)}
t.sort((a,b)=>a-b);console.log('all',t[40].toFixed(2), t[0].toFixed(2), t[79].toFixed(1));
