import { createRoot } from 'react-dom/client';

const face = document.getElementById('face');
if (face !== null) createRoot(face).render(<p>Trustwalk</p>);
