// Written by scripts/build-longer-names.mjs from names of subdivisions in CLDR. Do not edit.

/** Names that begin like a place in another country, and are not of it: 利马索尔 is Limassol, 利马 Lima. */
export const LONGER_HAN_NAMES = `
利马索尔 巴林戈 巴西兰 布拉格耶夫格勒 帕劳利 科索沃和梅托希亚自治 阿克拉内斯 阿曼拜 马里兰 马里卜 马里埃尔
`;
