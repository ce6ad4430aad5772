// Where the face lives.
export const faceScheme = 'app';
export const faceHost = 'trustwalk';
export const faceOrigin = `${faceScheme}://${faceHost}`;
