import type { LineWeights } from "./line-kinds";

/** Made by scripts/train-line-kinds.mjs: how much each feature speaks for each of LINE_KINDS. */
const FEATURES = `
-1: date: -19 -14 117 -41 10 -16 19 -49 -7; -1: furniture: 144 -16 -32 41 58 -54 -114 17 -45; -1: list: -32 -11 -10 -14 23 -7 -77 -11 138; -1: middling: -242 121 130 35 -48 -64 -12 117 -36
-1: post: -18 -9 -16 92 90 31 46 34 -250; -1: prose: -60 -26 19 4 8 50 -82 -41 128; -1: related: -4 0 -6 -23 59 65 142 7 -239; -1: sentence: 5 -10 -112 -36 79 -96 -28 6 190
-1: shares over 4: -66 76 -109 40 147 17 -42 11 -75; -1: shares to 0: -122 -39 -101 27 12 97 51 68 6; -1: shares to 1: -2 -19 -30 88 22 94 35 -75 -113; -1: shares to 2: -18 -64 -15 -31 169 -148 62 83 -39
-1: shares to 4: -78 27 18 -9 1 -35 -45 -16 136; -1: short: 183 -40 -38 -84 -112 36 35 -77 98; -1: wordless: -41 4 -93 142 -80 26 54 -59 47; -2: date: -144 125 -86 -41 45 124 -59 -31 67
-2: furniture: 141 3 -26 -31 7 -28 -45 21 -42; -2: list: -32 0 -13 -5 50 -43 -75 -12 130; -2: middling: -265 23 251 91 -29 40 13 -117 -7; -2: nothing: 136 -137 17 -57 32 61 -5 -10 -37
-2: post: -14 -4 -16 113 -4 -136 61 96 -95; -2: prose: -56 -3 43 87 -68 26 -36 -14 22; -2: related: -1 -3 -7 -103 27 60 129 -9 -92; -2: sentence: 13 -7 -51 -125 -7 -82 94 -43 209
-2: short: 199 -16 -56 46 -66 -17 -31 62 -121; -2: wordless: -61 20 -97 142 102 -36 -62 2 -10; 1: date: -33 49 32 41 -132 -15 50 -28 36; 1: furniture: 22 -81 22 95 2 -60 24 -46 21
1: list: -47 -3 -18 -29 20 -16 49 -28 72; 1: middling: 173 158 -74 -111 -124 -93 -89 300 -141; 1: nothing: 0 -17 -13 -132 14 117 28 -24 27; 1: post: -23 0 -24 -109 252 -6 -32 0 -57
1: prose: -63 22 12 87 -103 129 -32 -34 -18; 1: related: -4 0 -26 16 164 -16 -51 -61 -21; 1: sentence: -86 -50 6 102 70 19 55 -47 -67; 1: shares over 4: -31 255 -62 82 -168 -61 -11 16 -20
1: shares to 0: -197 -92 33 68 52 59 8 -70 138; 1: shares to 1: -64 101 -107 54 86 93 -53 133 -243; 1: shares to 2: -28 57 -84 49 161 -80 21 -11 -85; 1: shares to 4: 15 24 -56 -14 -95 136 -5 -30 25
1: short: 13 -43 6 56 -44 -82 -54 -16 164; 1: wordless: -37 -34 36 101 -33 -7 36 -72 10; 2: date: 16 48 52 4 -107 0 21 46 -80; 2: furniture: -59 21 93 25 -34 40 -79 -14 7
2: list: -50 2 28 67 34 -135 96 18 -59; 2: middling: 331 21 -109 -108 -89 -94 -2 23 27; 2: nothing: -17 -73 -75 -131 101 60 -9 -11 156; 2: post: -23 -2 5 84 181 -179 34 -48 -52
2: prose: -41 -152 60 169 -45 110 -91 -11 1; 2: related: -4 0 16 43 -8 -37 2 -36 25; 2: sentence: -137 24 -13 10 117 120 48 -120 -48; 2: short: -30 130 -146 -22 -46 97 -28 40 5
2: wordless: -71 -18 48 -26 -16 -11 -10 58 45; above the text: 241 13 112 262 -57 -38 -101 -140 -291; address: 0 0 0 -33 84 -6 0 -29 -16; after the first to share: -425 38 177 335 127 -85 -45 -10 -112
any: -85 0 -40 116 87 -30 -17 -56 25; arrow or slash: 86 -89 200 -46 -208 -41 -44 -11 152; bar: -25 0 58 77 -86 -28 -29 -11 43; before the first to share: 230 -11 -19 -165 -17 -1 0 0 -16
below comments: -13 -3 -3 -174 0 0 59 47 87; below the text: -184 -7 -71 -241 132 0 81 98 191; below the text over 4: -52 -22 -39 -327 -26 -46 112 160 239; below the text to 1: -52 45 -42 -35 156 78 -51 17 -115
below the text to 2: -31 -21 24 53 12 -13 -4 16 -36; below the text to 4: -50 -9 -14 69 -10 -18 24 -94 102; between date and date: -21 0 -16 37 0 0 17 0 -18; between date and furniture: -65 -3 70 -33 41 0 -9 0 -1
between date and list: 0 0 2 -5 0 0 -8 0 11; between date and middling: 158 -46 -50 -26 -13 -5 -27 -46 56; between date and nothing: 0 0 -1 -5 1 0 21 0 -15; between date and post: 0 0 -3 -6 10 0 0 0 0
between date and prose: -5 57 35 -42 -30 -3 -3 0 -10; between date and sentence: -7 -9 48 -29 6 -3 -2 0 -4; between date and short: -90 -13 52 65 8 -6 37 0 -53; between date and wordless: 10 0 -17 4 -13 0 -8 -3 27
between furniture and date: -12 6 -70 94 0 0 0 0 -18; between furniture and furniture: 39 -3 -19 76 -138 -3 31 0 16; between furniture and list: 0 0 0 -25 11 -3 -12 0 29; between furniture and middling: -17 40 -54 32 35 -4 -23 48 -57
between furniture and nothing: 0 -1 0 -12 42 7 -11 -9 -16; between furniture and post: 0 0 0 -33 52 0 -3 0 -16; between furniture and prose: -8 -11 9 4 46 -52 -28 -8 47; between furniture and related: 0 0 0 -9 12 0 -14 0 11
between furniture and sentence: 24 -38 0 85 36 0 -27 -1 -79; between furniture and short: 117 -8 111 -131 -38 0 -25 -9 -18; between furniture and wordless: 0 0 -9 -40 0 0 -3 -3 55; between list and date: 0 0 0 -3 0 0 0 0 3
between list and furniture: -3 0 -10 16 0 0 0 -3 0; between list and middling: -3 0 0 0 -4 -3 -34 -6 51; between list and nothing: 0 0 0 -4 0 0 -17 0 21; between list and prose: 0 -11 0 -8 11 0 -9 0 18
between list and sentence: 0 0 0 -30 22 0 -6 -2 15; between list and short: -25 0 0 15 -6 -3 -11 0 30; between middling and date: -35 104 -26 14 -72 -3 -12 -15 45; between middling and furniture: 6 -9 -6 -86 36 -3 21 -26 67
between middling and list: 0 0 -7 -3 31 -3 27 -15 -30; between middling and middling: 3 -8 47 78 -73 -9 -49 60 -48; between middling and nothing: 0 -3 0 -7 -41 -2 14 -3 42; between middling and post: 0 -3 2 -12 24 0 -7 0 -3
between middling and prose: 15 37 -10 -16 18 -24 18 43 -81; between middling and related: 0 0 0 -5 27 0 -17 0 -6; between middling and sentence: 0 0 -7 -7 -1 0 32 -6 -11; between middling and short: -189 4 41 88 3 -18 -32 80 24
between middling and wordless: -43 0 95 -9 1 0 -8 0 -37; between nothing and date: -23 23 0 0 0 0 0 0 0; between nothing and furniture: 56 -56 0 0 0 0 0 0 0; between nothing and middling: -36 36 0 0 0 0 0 0 0
between nothing and post: -4 4 0 0 0 0 0 0 0; between nothing and prose: -7 7 0 0 0 0 0 0 0; between nothing and sentence: -56 56 0 0 0 0 0 0 0; between nothing and short: 70 -70 0 0 0 0 0 0 0
between post and date: 0 0 -3 0 0 0 3 0 0; between post and furniture: 0 0 0 62 -2 -3 -17 0 -39; between post and list: 0 0 0 0 3 0 0 0 -3; between post and middling: -7 0 0 -22 38 0 0 42 -51
between post and nothing: 0 -3 0 -2 -3 29 -2 0 -20; between post and post: -7 0 -3 0 11 0 0 0 0; between post and prose: 0 -2 -6 55 -38 5 39 -1 -51; between post and related: 0 0 0 -1 14 0 0 0 -13
between post and sentence: 0 -4 -3 -2 -6 0 29 -3 -11; between post and short: -3 0 0 10 47 0 4 -3 -55; between post and wordless: 0 0 0 -8 27 0 -10 0 -8; between prose and date: 0 0 114 -110 -30 -9 -5 -3 41
between prose and furniture: 4 0 44 -82 -6 -36 4 -3 74; between prose and list: 0 0 0 -14 -64 -10 -10 -9 107; between prose and middling: -13 0 -11 50 -71 -53 -34 140 -7; between prose and nothing: 0 0 -12 -23 28 91 -4 -5 -74
between prose and post: -7 0 -7 -32 64 -6 -3 0 -10; between prose and prose: -16 0 -18 2 48 65 -3 8 -86; between prose and related: -3 0 -26 57 51 -16 10 -56 -16; between prose and sentence: 0 0 -22 39 -22 48 17 -6 -53
between prose and short: -21 -26 -48 -9 54 -21 -44 -60 176; between prose and wordless: -3 0 4 126 -44 -3 -9 -46 -25; between related and date: 0 0 0 -3 0 0 69 0 -66; between related and furniture: 3 0 0 -1 15 0 57 -1 -73
between related and list: 0 0 0 -6 15 0 72 0 -82; between related and middling: 0 0 0 -36 12 0 -1 27 -3; between related and nothing: 0 0 0 0 3 0 40 0 -44; between related and post: -3 0 0 0 3 0 0 0 0
between related and prose: 0 0 -3 -4 -18 65 -12 -11 -18; between related and sentence: -7 0 0 0 10 0 0 0 -4; between related and short: 3 0 -3 -27 18 0 -53 0 63; between related and wordless: 0 0 0 54 0 0 -32 -8 -14
between sentence and date: 0 0 0 -4 -3 0 4 0 3; between sentence and furniture: 23 0 -9 -3 34 0 -4 -3 -38; between sentence and list: 0 -3 0 -19 12 0 -7 0 17; between sentence and middling: -1 0 0 -1 -13 -1 1 -18 34
between sentence and nothing: 0 -3 0 -40 68 -2 -12 0 -11; between sentence and post: 0 0 -9 -7 16 0 0 0 0; between sentence and prose: 0 -3 -12 18 40 -70 -43 -9 81; between sentence and related: 0 0 0 -6 20 0 0 0 -14
between sentence and sentence: -10 0 -8 -12 -59 -19 65 37 5; between sentence and short: -7 0 -73 38 -36 -3 -31 6 106; between sentence and wordless: 0 0 0 0 0 0 0 -7 7; between short and date: 57 -84 32 16 -27 -3 -25 -10 43
between short and furniture: -28 -9 -42 119 21 -8 -56 -9 11; between short and list: -43 0 -13 51 12 0 -1 -3 -2; between short and middling: 110 90 14 -187 10 -10 78 52 -158; between short and nothing: 0 -7 0 -37 -83 -7 36 -6 103
between short and post: -2 0 -3 -20 72 0 -19 0 -29; between short and prose: -33 -31 53 -77 -89 103 10 -53 117; between short and related: -1 0 0 -20 41 0 -30 -5 16; between short and sentence: -31 -56 -1 20 43 -7 -54 -19 106
between short and short: 149 70 -52 -15 -108 -30 106 -23 -96; between short and wordless: 7 -14 -26 65 -3 -3 -10 -3 -12; between texts over 10: 73 -31 -39 -210 -1 -13 0 -29 251; between texts to 10: -7 7 -46 124 -141 -54 -67 -15 198
between texts to 2: -3 -2 -34 58 -58 74 37 7 -78; between texts to 3: -7 0 -17 -49 27 -113 104 129 -75; between texts to 4: 0 0 -21 88 -36 54 -57 -8 -19; between texts to 6: -30 0 150 189 -78 32 -25 -86 -153
between wordless and date: 0 0 0 0 0 0 -3 0 3; between wordless and furniture: -14 0 -6 27 0 -6 -3 0 3; between wordless and list: -3 0 0 -9 0 0 -12 0 24; between wordless and middling: -20 47 -20 1 -43 -7 -1 1 42
between wordless and nothing: 0 0 0 -3 -1 0 -37 0 41; between wordless and prose: -10 -21 -35 156 -90 40 -1 -3 -36; between wordless and sentence: 0 0 0 38 41 0 0 -47 -32; between wordless and short: 10 0 -20 21 14 0 -5 -7 -14
between wordless and wordless: -5 -22 -11 -89 0 0 116 -3 16; brackets at end: -49 -41 136 65 -41 -25 -59 -19 33; bullet: -13 0 -8 -164 229 -55 45 -11 -22; byline: -64 0 604 -460 -67 -12 -35 19 15
capitals: 152 -29 1 75 -106 -12 -24 -31 -26; close above, close below: -42 -6 42 126 14 0 -44 -37 -53; close above, close below, no sentence: -75 -10 35 94 44 0 -23 -1 -64; close above, gap below: -34 2 38 73 -64 -45 -23 -12 65
close above, gap below, no sentence: -10 3 2 79 7 -24 12 -3 -66; close above, gap below, sentence: 0 0 0 4 -4 0 0 0 0; colon at end: -11 -9 -112 -296 327 -28 -183 -10 322; colon inside: 83 -140 -22 -25 9 -217 355 -118 75
comma: -85 -30 247 77 166 -96 -166 -75 -38; copyright: 0 -3 -17 30 -23 -6 -21 1 38; dash: 93 -38 227 -196 -185 -28 -66 -7 200; date: -18 0 -79 49 -19 -13 -22 57 45
date above date: 18 0 -77 66 -6 0 0 0 -1; date above furniture: -55 0 -17 95 -4 0 0 0 -19; date above list: 0 0 0 -5 0 0 0 -9 14; date above middling: 84 0 -31 -29 0 0 -1 84 -107
date above nothing: 0 0 0 -5 0 -2 0 0 7; date above over 8: 396 4 44 -67 -86 -121 -109 -52 -9; date above prose: -3 0 68 12 -30 -9 -10 -17 -11; date above related: 0 0 0 -13 -3 0 0 0 16
date above sentence: -3 0 -7 -32 -6 -6 -13 -11 77; date above short: -69 0 -22 87 -23 -3 -2 -11 43; date above to 1: -26 -23 101 87 49 25 37 -23 -228; date above to 2: -118 76 -72 -6 2 22 -31 62 65
date above to 4: -186 16 -53 67 56 36 77 -35 23; date above to 8: -151 -74 -60 36 67 8 9 -8 173; date above wordless: -2 0 106 -99 0 0 0 0 -6; date ago: -26 0 -4 77 0 -3 0 -18 -26
date behind label: -5 0 98 -165 173 -3 -3 -22 -72; date below comments: -3 0 0 -15 0 0 0 -3 22; date below date: 18 0 -14 1 0 -3 0 0 -1; date below furniture: 6 0 0 -10 0 0 0 0 4
date below middling: -32 0 79 52 -48 -9 -6 37 -73; date below over 8: -263 13 52 71 -12 19 -99 29 190; date below prose: 0 0 -10 40 -21 -2 0 -9 2; date below related: 0 0 0 -4 0 0 0 0 4
date below sentence: 0 0 0 -9 0 0 0 0 9; date below short: -17 0 -29 -4 -3 -6 -19 8 70; date below to 1: -49 46 3 -38 81 -21 21 -28 -15; date below to 2: -19 85 32 -14 70 -130 101 -2 -123
date below to 4: 134 -40 -85 93 -112 63 -109 -16 72; date below to 8: 111 -104 -42 4 61 39 68 -38 -99; date below wordless: -7 0 -5 15 0 0 0 0 -3; date, in list of comments to 2: 0 0 0 -3 0 0 0 -3 7
date, in list of comments to 4: -3 0 0 -12 0 0 0 0 15; date, in list of list over 8: -12 0 0 12 0 0 0 10 -10; date, in list of list to 8: 0 0 -2 2 0 0 0 14 -14; date, in list of newsletter over 8: 0 0 0 3 0 0 -6 -3 6
date, in list of newsletter to 4: 0 0 0 0 0 0 0 -3 3; date, in list of newsletter to 8: 0 0 0 0 0 0 -6 0 6; date, in list of related over 8: 0 0 -2 -23 0 0 -3 -15 44; date, in list of related to 1: 0 0 0 -4 0 0 0 0 4
date, in list of related to 2: 0 0 0 14 0 -3 -6 30 -35; date, in list of related to 4: 0 0 0 -3 0 0 0 56 -53; date, in list of related to 8: 0 0 0 0 0 0 0 -7 7; date, in no list: -18 0 25 94 -72 -17 -3 -42 33
date, label above over 8: -30 0 30 78 -72 -17 -13 -51 74; date, label above to 1: 0 0 0 -4 0 0 0 0 4; date, label above to 4: -3 0 0 -4 0 -3 -6 80 -64; date, label above to 8: 0 0 -9 10 0 0 -6 7 -1
date, sentences above over 2: -10 0 -2 -79 -3 -3 -22 52 66; date, sentences above to 0: -18 0 45 85 -48 -12 -3 -13 -37; date, sentences above to 2: -5 0 -22 74 -21 -5 0 -3 -17; digit: -177 -121 -9 141 72 127 -179 100 48
digit at end: 11 -46 -81 -48 96 -56 -47 -60 230; digit first: -86 -52 -28 104 -69 145 -30 27 -12; dots at end: 0 0 -8 -31 -104 0 0 65 79; exclamation: 2 -6 -3 -20 -139 0 0 -15 181
first to share: -11 241 -59 -215 90 -15 -10 -3 -16; furniture above date: 6 -6 0 -4 0 0 0 0 4; furniture above furniture: 1 -15 -18 69 -10 -3 0 0 -23; furniture above list: -2 0 0 -46 -12 0 -7 -7 74
furniture above middling: 41 -3 0 25 -10 -5 -12 -17 -19; furniture above nothing: 0 0 0 -45 -3 0 -3 0 51; furniture above prose: -15 -23 -5 188 -21 -23 -13 0 -88; furniture above related: 0 0 0 -21 0 0 -1 -7 29
furniture above sentence: -7 0 -7 91 -25 -6 -7 -6 -34; furniture above short: 110 -51 -10 -132 -8 0 -3 0 95; furniture above wordless: -6 -6 -3 6 0 0 0 0 9; furniture below comments: 0 0 0 -26 0 0 0 0 26
furniture below date: -52 -3 -6 80 0 0 0 0 -19; furniture below furniture: 22 -21 -3 78 -20 -7 -10 0 -39; furniture below list: 0 0 0 -12 0 0 0 0 12; furniture below middling: 9 -2 -8 -33 -8 0 -3 -4 50
furniture below nothing: 54 -54 0 0 0 0 0 0 0; furniture below post: -3 0 0 26 0 -3 0 0 -19; furniture below prose: 2 0 -8 77 -29 -18 -10 -22 7; furniture below related: 0 0 0 -16 0 0 -15 -4 35
furniture below sentence: -4 0 -6 -33 -26 -3 -3 -3 78; furniture below short: 108 -20 -10 -50 -7 -6 -5 -3 -8; furniture below wordless: -8 -6 0 14 0 0 0 0 0; furniture, in list of comments to 1: 0 0 0 -9 0 0 0 0 9
furniture, in list of comments to 2: -3 0 0 3 0 0 0 0 0; furniture, in list of comments to 4: 0 0 0 -3 0 0 0 0 3; furniture, in list of comments to 8: 0 0 0 -3 0 0 0 0 3; furniture, in list of list over 8: -27 0 0 21 0 0 0 0 7
furniture, in list of list to 1: 0 0 0 -3 0 0 0 0 3; furniture, in list of list to 8: 0 0 0 -3 0 0 0 0 3; furniture, in list of newsletter over 8: 0 0 0 10 0 0 -3 0 -7; furniture, in list of newsletter to 1: 11 0 0 75 0 0 0 0 -86
furniture, in list of newsletter to 2: 4 0 0 6 0 0 0 0 -10; furniture, in list of newsletter to 4: 4 0 0 -4 0 0 0 0 0; furniture, in list of related over 8: 0 0 0 -22 0 -3 0 0 25; furniture, in list of related to 1: 0 0 0 -14 0 0 -15 -3 32
furniture, in list of related to 2: 3 0 0 -8 0 0 -6 0 11; furniture, in list of related to 4: 5 0 0 -14 0 0 -3 0 12; furniture, in list of related to 8: 0 0 0 -3 0 0 0 0 3; furniture, in no list: 131 -106 -42 103 -89 -34 -19 -33 89
furniture, label above over 8: 103 -106 -42 196 -81 -33 -21 -31 14; furniture, label above to 1: 11 0 0 49 0 0 -15 -3 -42; furniture, label above to 4: 14 0 0 -39 -5 0 -9 0 40; furniture, label above to 8: 0 0 0 -74 -3 -5 -1 -2 85
furniture, sentences above over 2: -10 0 0 -64 -36 -18 -21 -32 181; furniture, sentences above to 0: 114 -99 -24 153 -37 -7 -7 0 -94; furniture, sentences above to 2: 23 -6 -18 41 -16 -13 -18 -4 11; gap above, close below: -38 16 -48 27 0 -16 -25 -13 97
gap above, close below, no sentence: -16 16 -6 34 -17 -6 -15 -2 13; gap above, close below, sentence: 0 0 0 -5 11 0 0 0 -7; gap above, gap below: -70 -11 -29 -42 126 82 27 -18 -65; gap above, gap below, no sentence: -19 -13 -8 -27 -63 46 33 -6 56
gap above, gap below, sentence: -3 4 -7 -15 9 37 -26 6 -4; handle: -4 0 0 0 4 0 0 0 0; hashtag: 0 0 0 -40 0 0 0 4 37; header field: -196 0 215 143 -182 -78 -96 108 86
headline's shape: -404 247 7 -100 184 100 160 -75 -119; headline's shape, date below over 8: -285 78 -3 -18 49 178 89 13 -100; headline's shape, date below to 1: -47 98 5 -39 83 -18 21 -6 -97; headline's shape, date below to 3: -78 121 -24 -144 149 -46 8 -56 70
headline's shape, date below to 8: 5 -50 29 101 -97 -14 42 -25 8; holds another: 89 -135 34 10 -93 -32 -103 -22 253; holds the next: 96 -130 -11 88 -28 0 -3 -11 -2; in list of comments to 1: -37 -11 -10 16 11 0 -31 16 45
in list of comments to 2: -37 0 -6 22 7 -6 -8 1 27; in list of comments to 4: -70 -3 0 117 -65 -3 -30 35 19; in list of comments to 8: -60 -33 62 48 7 -5 -5 2 -16; in list of list over 8: -87 -19 45 32 17 -4 16 16 -17
in list of list to 1: 5 0 0 -30 12 -7 -45 -27 93; in list of list to 2: 5 0 -3 -14 -13 -8 -62 0 95; in list of list to 4: 16 -3 -17 -23 11 -12 -49 -16 92; in list of list to 8: -32 27 14 -51 34 -5 -38 43 8
in list of newsletter over 8: 0 6 15 64 -67 0 -15 -6 2; in list of newsletter to 1: 11 -9 -7 144 -32 -10 -67 -44 14; in list of newsletter to 2: 11 0 0 149 -64 -2 -70 -1 -22; in list of newsletter to 4: 22 0 0 -16 117 58 -32 -42 -107
in list of newsletter to 8: 26 4 -4 -10 35 -6 -24 -5 -16; in list of related over 8: -28 -9 -81 12 -28 56 -42 -46 165; in list of related to 1: 5 0 0 -33 -11 -10 224 20 -194; in list of related to 2: 5 0 -7 -81 19 18 185 39 -179
in list of related to 4: 11 0 -5 -125 45 -2 113 17 -55; in list of related to 8: -38 15 -27 27 1 -29 -7 -14 72; in no list: 185 36 -10 -132 50 -52 -29 -46 -3; in quotes: 0 4 -25 -182 158 188 -36 -20 -87
inside another: -70 139 213 -123 -151 -4 -40 -17 52; label above over 8: 71 14 -23 143 -18 14 -41 -40 -119; label above to 1: -15 -20 -17 48 -20 -28 71 -49 31; label above to 2: -15 0 -19 29 2 -34 24 36 -21
label above to 4: -21 -6 -47 12 108 -1 -74 4 26; label above to 8: -104 13 66 -116 16 20 3 -6 109; labels around over 5: 182 53 -20 -85 -87 0 -12 0 -32; labels around to 0: -137 27 22 69 23 22 -57 94 -64
labels around to 1: -67 37 23 -15 18 36 -44 -46 58; labels around to 3: -71 -213 24 130 60 -36 64 -14 55; labels around to 5: 8 97 -89 17 72 -52 30 -90 7; list above furniture: 0 0 0 -15 0 0 -3 0 18
list above list: 0 0 0 -3 -3 -2 0 0 9; list above middling: -5 0 0 -8 -18 -7 -14 -19 72; list above nothing: 0 0 0 -3 0 9 -3 0 -2; list above prose: -10 -3 -3 -9 0 34 0 0 -8
list above short: 5 0 0 -46 -3 -7 -10 -8 68; list above wordless: -33 0 0 29 0 0 -6 -7 17; list below comments: 0 0 0 0 0 0 -7 -13 19; list below date: 0 0 0 3 -2 -2 -6 0 7
list below furniture: -2 0 0 -18 -3 -3 -6 0 31; list below list: 0 0 0 0 0 0 -7 -6 13; list below middling: -3 0 0 -32 -3 -3 -8 -11 61; list below prose: 0 0 -3 -36 -4 43 0 0 0
list below related: 0 0 0 0 0 0 -6 -5 11; list below sentence: 0 0 0 -28 -13 -1 0 -8 50; list below short: 1 -3 0 1 0 -7 -3 -3 14; list below wordless: -40 0 0 53 0 0 0 0 -14
list, in list of comments to 1: 0 0 0 0 0 0 -7 -6 13; list, in list of list to 4: 0 0 0 0 0 -3 -3 0 7; list, in list of list to 8: 0 0 0 0 0 0 -2 -2 4; list, in list of newsletter to 1: 0 0 0 -3 0 -3 -3 -3 13
list, in list of related over 8: 0 0 0 -9 0 0 0 0 9; list, in list of related to 1: 0 0 0 0 0 0 -6 -5 11; list, in list of related to 2: 0 0 0 0 0 0 -6 -9 15; list, in list of related to 4: 0 0 0 -16 0 0 0 0 16
list, in list of related to 8: 0 0 0 -3 0 0 -3 -3 10; list, in no list: -43 -3 -3 -23 -25 33 -6 -4 76; list, label above over 8: -43 -3 -3 -26 -22 35 -6 -4 73; list, label above to 1: 0 0 0 -6 0 -3 -15 -15 39
list, label above to 4: 0 0 0 -17 0 -3 -9 -9 39; list, label above to 8: 0 0 0 -7 -3 -2 -5 -5 22; list, sentences above over 2: -6 0 -3 -100 -12 26 -36 -26 157; list, sentences above to 0: -37 -3 0 43 -13 -8 0 -7 25
list, sentences above to 2: 0 0 0 2 0 9 0 -1 -9; looks date: -33 0 21 80 -72 -20 -25 37 12; looks furniture: 128 -106 -42 131 -89 -37 -46 -36 98; looks list: -43 -3 -3 -55 -25 27 -36 -34 173
looks middling: -121 294 13 -39 -52 -51 60 -127 23; looks post: -27 4 -6 -130 262 -10 -3 -19 -72; looks prose: -85 23 -22 19 132 0 -5 -34 -27; looks related: -4 0 -12 -72 -88 -36 165 155 -107
looks sentence: -5 -82 -15 37 167 41 -63 -18 -63; looks short: 143 -130 42 12 -132 89 -27 -13 16; looks wordless: -37 0 -15 133 -16 -33 -36 34 -28; middling above date: -32 66 -9 46 -43 0 12 -6 -33
middling above furniture: 7 -17 74 -85 -18 -3 -11 0 53; middling above list: -3 0 -3 -21 -7 -7 42 0 -1; middling above middling: 6 126 -42 1 -43 -29 19 -82 43; middling above nothing: 0 -4 -3 -12 -38 72 -30 -6 20
middling above post: 0 0 -24 -86 184 -3 -30 0 -41; middling above prose: 25 96 70 -41 -117 3 -25 -12 1; middling above related: -3 0 -3 44 46 -9 -56 -20 0; middling above sentence: 13 -22 -17 171 -58 -47 43 -1 -82
middling above short: -181 74 -32 83 46 -28 7 0 31; middling above wordless: 47 -24 2 -141 -3 0 88 0 32; middling below comments: 0 0 0 -1 0 0 131 3 -133; middling below date: 81 3 133 -115 -47 -27 68 0 -95
middling below furniture: 3 37 -35 73 1 17 -113 -22 39; middling below list: -3 -2 0 1 -8 -7 -55 -5 79; middling below middling: -82 88 -163 -129 77 57 106 7 39; middling below nothing: -101 101 0 0 0 0 0 0 0
middling below post: 0 -6 -10 21 -29 47 18 0 -41; middling below prose: -18 -26 55 95 36 -5 -104 -65 33; middling below related: 0 0 -3 -50 -14 64 102 -2 -97; middling below sentence: 2 0 -14 85 23 -117 -46 -13 78
middling below short: -36 85 91 63 -69 -61 23 -20 -77; middling below wordless: 32 14 -42 -83 -22 -19 60 -7 65; middling, in list of comments to 1: 0 -2 0 4 -3 0 -14 0 15; middling, in list of comments to 2: 0 0 0 0 0 0 12 5 -16
middling, in list of comments to 4: -30 0 0 50 -6 -3 -13 0 2; middling, in list of comments to 8: 0 -30 89 -34 -6 -5 0 0 -14; middling, in list of list over 8: -18 -19 0 17 20 0 16 0 -16; middling, in list of list to 1: -3 0 0 -3 -4 -7 -41 -5 64
middling, in list of list to 2: -3 0 0 0 -9 -5 -58 -6 81; middling, in list of list to 4: 0 -3 -13 -58 61 0 -31 16 28; middling, in list of list to 8: -37 27 12 -28 31 -2 -34 -6 37; middling, in list of newsletter over 8: 0 6 -25 28 0 0 0 -3 -7
middling, in list of newsletter to 1: 0 -9 -2 81 -6 0 -55 -33 24; middling, in list of newsletter to 2: 0 0 0 117 -12 0 -62 -1 -41; middling, in list of newsletter to 4: 0 0 0 -9 42 0 -19 0 -13; middling, in list of newsletter to 8: 0 4 -3 7 -7 -1 -2 0 2
middling, in list of related over 8: 0 -9 -13 39 -8 0 -36 -3 29; middling, in list of related to 1: 0 0 0 -50 -10 -13 178 -2 -103; middling, in list of related to 2: 0 0 0 -27 -56 -15 150 -27 -25; middling, in list of related to 4: 3 0 0 -37 -6 -3 142 -17 -82
middling, in list of related to 8: -22 15 -15 -4 -11 -2 7 -6 38; middling, in no list: -11 314 -18 -132 -60 5 -78 -39 19; middling, label above over 8: -29 292 -34 22 -15 -99 -54 -49 -35; middling, label above to 1: -3 -11 -2 -12 -24 -20 60 -46 56
middling, label above to 4: -31 -3 -24 33 39 5 40 -29 -31; middling, label above to 8: -59 16 72 -82 -52 63 14 -3 32; middling, sentences above over 2: -23 -7 -113 49 -27 23 68 -46 76; middling, sentences above to 0: -80 323 -17 -131 39 -39 -86 -13 4
middling, sentences above to 2: -18 -22 143 44 -64 -35 78 -68 -57; money: 41 0 0 99 -81 -3 -7 0 -50; name: -33 -44 321 11 -35 -183 -32 -136 131; no gaps: 98 0 -44 -68 11 -51 47 25 -19
no sentence of words over 35: 0 0 0 0 0 0 0 -3 3; no sentence of words to 1: 316 -100 -171 112 -33 -101 -107 -14 98; no sentence of words to 13: -205 277 35 -71 61 -80 98 -48 -66; no sentence of words to 2: -95 -24 149 66 -49 5 -75 -17 41
no sentence of words to 20: -91 52 19 29 142 -18 -82 -10 -40; no sentence of words to 3: -93 -86 -7 131 -89 147 58 -50 -10; no sentence of words to 35: -34 -38 -2 -17 88 0 -5 0 9; no sentence of words to 5: 215 -222 -37 -51 -158 -1 42 86 125
no sentence of words to 8: -11 201 20 -34 -112 -22 122 48 -211; no sentence, labels around over 5: 182 50 -20 -167 -10 0 -10 0 -24; no sentence, labels around to 0: -127 34 30 87 -84 29 -45 50 26; no sentence, labels around to 1: -47 88 36 105 -69 -48 -17 -14 -33
no sentence, labels around to 3: -2 -195 45 120 -23 0 49 31 -24; no sentence, labels around to 5: -6 83 -87 21 35 -52 74 -73 4; occupation: -6 0 -28 -9 -10 -25 -21 27 73; opening quote: -9 22 -61 -156 125 230 31 -26 -154
picture first: 0 0 -8 69 -44 -33 -5 1 19; post above furniture: -3 0 0 -3 7 0 0 0 0; post above middling: -6 0 0 -40 72 0 0 -19 -7; post above nothing: 0 0 0 -3 7 0 0 0 -3
post above post: -11 4 0 -10 17 0 0 0 0; post above prose: -7 0 0 -40 92 -10 -3 0 -33; post above related: 0 0 -3 -10 20 0 0 0 -7; post above sentence: 0 0 0 -13 22 0 0 0 -9
post above short: 0 0 0 -10 24 0 0 0 -14; post below middling: 0 0 0 -41 83 0 0 -12 -29; post below nothing: -4 4 0 0 0 0 0 0 0; post below post: -11 0 0 -19 36 0 0 -6 0
post below prose: -10 0 -6 -53 126 -10 -3 -1 -42; post below sentence: 0 0 0 -13 13 0 0 0 0; post below short: 0 0 0 -3 3 0 0 0 0; post, in list of newsletter to 8: 0 0 0 -3 17 0 0 0 -14
post, in no list: -27 4 -6 -126 246 -10 -3 -19 -58; post, label above over 8: -27 4 -6 -123 234 -10 -3 -19 -50; post, label above to 4: 0 0 0 -3 11 0 0 0 -8; post, label above to 8: 0 0 0 -3 17 0 0 0 -14
post, sentences above over 2: -10 0 -3 -70 175 -7 -3 -19 -62; post, sentences above to 0: -6 4 0 -16 18 0 0 0 0; post, sentences above to 2: -7 0 -3 -43 66 -3 0 0 -10; prose above date: 0 39 0 -2 -37 0 0 0 0
prose above furniture: 2 -4 -2 25 -1 0 -13 0 -7; prose above list: 0 0 0 -10 -36 0 -9 0 55; prose above middling: -44 51 -3 14 20 0 -19 -25 6; prose above nothing: 0 -7 0 -12 -27 0 37 -6 14
prose above post: -10 -3 0 -3 34 0 -2 0 -17; prose above prose: -26 -33 -10 -18 86 0 -6 0 7; prose above related: 0 0 0 -26 43 0 -1 0 -17; prose above sentence: 0 -16 -3 -43 44 0 -12 0 31
prose above short: -8 -3 -3 93 8 0 20 -3 -104; prose above wordless: 0 0 0 0 -3 0 0 0 3; prose below comments: 0 -3 -3 -5 0 0 -30 -9 50; prose below date: 0 -3 -2 -35 84 0 -18 0 -26
prose below furniture: 5 -20 -3 53 62 0 0 -11 -86; prose below list: 0 -10 0 -11 34 0 -8 0 -5; prose below middling: -10 35 -12 129 -53 0 -18 -12 -60; prose below nothing: -3 3 0 0 0 0 0 0 0
prose below post: -3 -3 0 14 55 0 -2 0 -60; prose below prose: -26 0 -3 -103 -24 0 -6 -6 168; prose below related: -3 0 0 -8 26 0 -6 0 -8; prose below sentence: 0 -3 0 7 -26 0 0 0 22
prose below short: -44 23 -2 -81 75 0 57 -3 -25; prose below wordless: 0 0 0 54 -101 0 -3 -3 53; prose, in list of comments to 1: 0 -10 0 -4 14 0 -8 0 7; prose, in list of comments to 2: 0 0 0 -6 10 0 -6 0 2
prose, in list of comments to 4: 0 -3 0 -3 7 0 -3 -6 9; prose, in list of comments to 8: 0 -3 0 -11 13 0 -5 0 6; prose, in list of list over 8: 0 0 0 -1 -3 0 0 0 3; prose, in list of list to 1: 0 0 0 -7 19 0 0 0 -12
prose, in list of list to 2: 0 0 0 -3 0 0 0 0 3; prose, in list of list to 4: 0 0 0 47 -50 0 0 0 3; prose, in list of list to 8: 0 0 0 -6 6 0 0 0 0; prose, in list of newsletter over 8: 0 0 0 52 -57 0 0 0 5
prose, in list of newsletter to 1: 0 0 -3 19 -26 0 0 -3 13; prose, in list of newsletter to 2: 0 0 0 15 -55 0 -8 0 49; prose, in list of newsletter to 4: 0 0 0 -5 10 0 -7 0 2; prose, in list of newsletter to 8: 0 0 -3 0 31 0 -6 -3 -19
prose, in list of related over 8: 0 0 0 -6 -5 0 -3 0 14; prose, in list of related to 2: 0 0 0 -3 63 0 -14 -6 -40; prose, in list of related to 4: 0 0 0 0 51 0 -3 0 -48; prose, in list of related to 8: 0 0 0 -3 12 0 0 0 -9
prose, in no list: -85 39 -16 -55 90 0 59 -16 -15; prose, label above over 8: -85 39 -16 24 20 0 56 -16 -21; prose, label above to 1: 0 -10 -3 8 8 0 -8 -3 8; prose, label above to 4: 0 -3 0 17 0 0 -42 -12 39
prose, label above to 8: 0 -3 -3 -30 104 0 -12 -3 -53; prose, sentences above over 2: -20 -10 -8 59 -90 0 -2 -28 98; prose, sentences above to 0: -43 32 -11 -92 145 0 0 0 -33; prose, sentences above to 2: -23 0 -3 52 77 0 -3 -6 -93
question: 3 -3 0 102 -248 45 141 -22 -17; quotes: -27 33 -92 -21 253 78 -8 -54 -162; rank: -52 0 0 34 -10 -3 0 -82 113; related above date: 0 0 0 -1 0 0 -3 -3 6
related above furniture: 0 0 -2 -47 0 0 47 -29 32; related above list: 0 0 0 0 0 0 -29 -11 39; related above middling: 0 0 0 -87 -12 0 7 208 -115; related above nothing: 0 0 0 0 0 0 3 0 -3
related above prose: -3 0 0 0 -48 -36 109 -21 -1; related above related: 0 0 0 -6 0 0 13 0 -6; related above sentence: -7 0 -3 0 -25 0 59 0 -25; related above short: 5 0 -3 -2 -2 0 -36 56 -18
related above wordless: 0 0 -3 72 0 0 -6 -46 -17; related below comments: 0 0 0 0 0 0 0 76 -76; related below furniture: 0 0 0 -52 0 0 31 62 -41; related below list: 0 0 0 0 0 0 0 17 -17
related below middling: -3 0 -2 -11 -6 0 -4 39 -12; related below post: 0 0 -3 -23 -13 -13 53 10 -10; related below prose: 0 0 -7 30 -36 -23 61 -41 16; related below related: 0 0 0 0 -12 0 12 0 0
related below sentence: -7 0 0 0 -17 0 35 66 -77; related below short: 5 0 0 -15 -3 0 -22 42 -7; related below wordless: 0 0 0 0 0 0 0 -41 41; related, in list of comments to 1: 0 0 0 0 0 0 0 17 -17
related, in list of comments to 2: 0 0 0 0 0 0 0 8 -8; related, in list of comments to 4: 0 0 0 0 0 0 0 46 -46; related, in list of list to 4: 0 0 0 0 0 0 0 54 -54; related, in list of list to 8: 0 0 0 0 0 0 0 27 -27
related, in list of related to 2: 0 0 0 0 0 0 0 -5 5; related, in list of related to 4: 0 0 0 0 0 0 0 -94 94; related, in list of related to 8: 0 0 0 0 0 0 0 -3 3; related, in no list: -4 0 -12 -72 -88 -36 165 103 -55
related, label above over 8: -4 0 -10 -50 -74 -33 119 145 -92; related, label above to 1: 0 0 0 0 0 0 0 17 -17; related, label above to 4: 0 0 0 3 0 -3 -10 7 3; related, label above to 8: 0 0 -2 -25 -14 0 56 -14 0
related, sentences above over 2: 0 0 -9 -94 -44 -24 64 184 -77; related, sentences above to 0: -1 0 0 -5 -14 0 28 -3 -4; related, sentences above to 2: -3 0 -3 28 -29 -12 72 -26 -27; said above over 0.7: -10 241 88 -119 -185 -20 -42 -29 77
said above to 0: -58 -222 -99 67 145 70 171 4 -78; said above to 0.34: -80 -17 11 90 119 -3 -40 -8 -72; said above to 0.5: -3 -19 -14 85 -17 -46 -52 -16 83; said above to 0.7: 66 17 -26 -8 25 -31 -53 -6 16
said below over 0.7: 216 -205 97 -33 -76 0 -35 -18 55; said below to 0: -220 12 -177 205 200 128 36 5 -189; said below to 0.34: -214 262 -32 101 -22 -133 56 -17 -1; said below to 0.5: 41 -45 41 -45 -9 0 -45 -38 100
said below to 0.7: 91 -25 31 -111 -6 -25 -28 13 60; says asks reader: 34 0 -16 50 18 -23 -17 -12 -33; says button: 95 -76 -19 118 -20 -20 -29 -128 80; says comments: -48 -3 0 2 -3 -9 -7 -3 71
says consent: 31 -5 0 -20 -8 0 0 0 1; says credit: -7 -15 -5 127 -9 -10 -8 8 -81; says furniture: 59 -109 -43 176 -89 -44 -52 -50 152; says list: 5 0 -3 -57 -22 35 -39 -32 113
says list opening: 0 0 -2 -48 0 -3 -25 -6 85; says network: -27 -4 -43 252 -134 -126 -164 -13 258; says newsletter: 2 0 -31 107 -43 -3 -3 -27 -2; says picture: 0 -3 -8 29 -3 -14 0 0 0
says related: 5 0 -9 6 -9 -11 -80 191 -93; says related title: -10 0 -3 -77 -78 -25 244 -36 -14; says site: 50 2 -87 90 -443 -65 -47 26 474; says subscribers: 10 0 0 -55 -7 0 0 0 51
says subscription: 93 0 -18 385 -260 -39 -51 -48 -62; sentence above date: 0 0 0 15 -21 0 51 0 -45; sentence above furniture: -4 0 -3 -1 42 0 -22 0 -11; sentence above list: 0 -3 0 0 82 0 -8 0 -71
sentence above middling: 2 -2 -8 86 -108 -3 -38 -9 79; sentence above nothing: 0 -6 0 -19 89 4 -7 -6 -54; sentence above post: 0 0 0 -13 16 -3 0 0 0; sentence above prose: -3 -11 0 11 -44 -22 -21 -3 93
sentence above related: -7 0 0 -4 15 0 0 0 -5; sentence above sentence: -10 -52 0 -34 127 64 -3 0 -93; sentence above short: 17 -6 -3 -3 -13 0 -11 0 20; sentence above wordless: 0 0 0 0 -19 0 -5 0 24
sentence below comments: 0 0 0 -35 0 0 -24 -3 62; sentence below date: 0 -3 -3 -63 -20 15 -14 -3 91; sentence below furniture: -3 -3 0 14 35 -8 -5 -3 -26; sentence below middling: 13 0 0 69 -44 5 -16 -15 -12
sentence below post: 0 0 0 -12 45 0 -3 4 -34; sentence below prose: 0 0 0 7 -40 31 0 46 -44; sentence below related: -7 0 -3 0 58 0 8 -14 -43; sentence below sentence: -3 -6 0 -21 129 0 -6 0 -92
sentence below short: -7 -66 -8 43 -40 -1 -27 -32 138; sentence below wordless: 0 0 0 0 43 0 0 0 -43; sentence inside: -198 -92 174 65 109 -69 -151 110 53; sentence of words to 1: 29 0 0 -11 -18 0 0 0 0
sentence of words to 13: -48 37 -12 48 56 0 -46 -13 -23; sentence of words to 2: 3 -6 -8 24 -52 0 0 -11 50; sentence of words to 20: -16 -29 -6 -44 -28 0 -2 0 125; sentence of words to 3: 2 -6 -3 -23 114 -48 -31 -17 11
sentence of words to 35: -13 34 -7 -2 43 0 0 -3 -52; sentence of words to 5: -17 -62 -2 17 -3 110 11 39 -93; sentence of words to 8: -25 -28 -6 -58 126 -21 0 -45 56; sentence, in list of comments to 2: 0 0 0 -16 -3 0 -10 0 29
sentence, in list of comments to 4: -3 0 0 57 -62 0 -11 -3 22; sentence, in list of comments to 8: 0 0 0 -3 0 0 0 0 3; sentence, in list of newsletter over 8: 0 0 0 0 -10 0 -5 0 14; sentence, in list of newsletter to 2: 0 0 0 0 3 0 0 0 -3
sentence, in list of newsletter to 4: 0 0 0 0 65 0 -3 0 -62; sentence, in list of newsletter to 8: 0 0 0 0 -6 0 0 0 6; sentence, in list of related over 8: 0 0 -3 -3 -15 0 0 0 21; sentence, in list of related to 1: 0 0 0 0 -1 0 19 -14 -4
sentence, in list of related to 2: 0 0 0 0 12 0 -10 -2 0; sentence, in no list: -1 -82 -12 2 184 41 -44 1 -90; sentence, label above over 8: -1 -82 -7 30 112 71 -45 10 -87; sentence, label above to 1: 0 0 0 0 -1 0 19 -14 -4
sentence, label above to 4: -3 0 0 26 70 -29 -37 -8 -18; sentence, label above to 8: 0 0 -8 -18 -13 0 0 -6 46; sentence, labels around over 5: 0 3 0 83 -77 0 -2 0 -7; sentence, labels around to 0: -10 -7 -8 -17 107 -7 -12 44 -90
sentence, labels around to 1: -21 -51 -13 -119 87 84 -27 -32 91; sentence, labels around to 3: -68 -18 -21 10 83 -36 16 -45 80; sentence, labels around to 5: 14 13 -2 -4 37 0 -43 -16 2; sentence, sentences above over 2: 0 0 -15 117 -21 -61 -24 -8 12
sentence, sentences above to 0: -5 -82 0 -12 117 25 -22 -3 -19; sentence, sentences above to 2: 0 0 0 -67 71 77 -17 -7 -56; sentences above over 3: -127 -14 -245 -247 -136 -149 116 136 665; sentences above to 0: 193 49 101 154 107 -38 -101 -140 -324
sentences above to 1: -94 -32 361 215 101 -58 -88 -76 -328; sentences above to 2: -24 0 -147 -10 31 154 112 42 -159; sentences above to 3: -33 -3 -110 4 -15 61 -56 -18 171; shares of most over 0.99: -186 440 18 -229 1 -9 -19 -3 -13
shares of most to 0: 22 -182 137 14 143 -19 -18 -7 -91; shares of most to 0.34: -85 68 70 -14 14 -37 -5 0 -10; shares of most to 0.5: -51 78 -25 -14 17 8 -7 0 -6; shares of most to 0.75: 39 -102 -57 185 2 -41 -6 0 -21
shares of most to 0.99: 55 -34 -45 12 22 -3 0 -3 -3; shares over 4: -24 277 -147 61 35 -41 -26 -32 -104; shares part over 0.75: 117 186 -277 -151 -54 112 -96 49 114; shares part to 0: 116 -374 104 34 -4 -58 29 76 77
shares part to 0.25: -98 -45 32 14 285 -82 63 -73 -95; shares part to 0.5: -173 125 134 -13 106 -34 60 -77 -128; shares part to 0.75: -47 108 -34 232 -246 32 -72 -30 57; shares to 0: 116 -374 104 34 -4 -58 29 76 77
shares to 1: -4 -58 47 12 -70 60 37 -60 37; shares to 2: -68 5 67 -129 34 10 42 -3 42; shares to 4: -106 150 -111 138 92 -1 -99 -37 -27; short above date: -17 -49 130 -102 -27 -15 -11 -15 108
short above furniture: 88 -45 -9 36 -13 -54 29 -11 -21; short above list: -2 0 -15 -1 0 -8 60 -1 -32; short above middling: 49 -13 15 82 -25 -49 -32 101 -128; short above nothing: 0 0 -10 -30 -14 34 30 -6 -5
short above prose: -21 -3 -107 -4 -21 224 -63 27 -32; short above related: 5 0 -19 52 42 -7 -6 -35 -32; short above sentence: -73 40 43 -82 -9 14 -12 -27 107; short above short: 169 -56 82 -37 -62 -44 -19 -40 8
short above wordless: -56 -3 -66 100 -3 -7 -3 -6 45; short below comments: -6 0 0 -80 0 0 -11 -2 100; short below date: -63 -6 12 70 0 2 -11 -43 39; short below furniture: 120 -10 13 -104 -13 -54 -12 -6 65
short below list: 5 0 -10 -21 -3 0 -8 2 34; short below middling: -181 0 245 78 -47 -86 -62 33 20; short below nothing: 51 -51 0 0 0 0 0 0 0; short below post: 0 0 -3 85 -3 0 -19 26 -86
short below prose: -8 0 1 -47 5 34 -20 59 -23; short below related: 5 0 0 18 0 1 80 22 -126; short below sentence: 17 0 -92 -24 -4 26 -7 -37 121; short below short: 228 -59 -79 -64 -66 119 34 -43 -71
short below wordless: -32 -3 -46 20 0 48 -3 -27 43; short, in list of comments to 1: -3 0 -10 -7 0 0 -3 5 18; short, in list of comments to 2: -33 0 -6 45 0 -6 -3 -8 13; short, in list of comments to 4: -33 0 0 28 -3 0 -3 -2 14
short, in list of comments to 8: -60 0 -27 99 0 0 0 2 -14; short, in list of list over 8: -30 0 45 -17 0 -4 0 6 0; short, in list of list to 1: 8 0 0 -14 -3 0 -4 -3 16; short, in list of list to 2: 8 0 -3 -11 -3 -3 -4 5 11
short, in list of list to 4: 16 0 -4 -12 0 -9 -14 -47 70; short, in list of list to 8: 5 0 4 -16 -3 -3 -2 10 5; short, in list of newsletter over 8: 0 0 39 -29 0 0 0 0 -10; short, in list of newsletter to 1: 0 0 -3 -27 0 -7 -9 -4 50
short, in list of newsletter to 2: 6 0 0 12 0 -2 0 0 -16; short, in list of newsletter to 4: 17 0 0 2 0 58 -2 -39 -37; short, in list of newsletter to 8: 26 0 3 -14 0 -5 -10 -2 2; short, in list of related over 8: -28 0 -62 26 0 59 0 -24 28
short, in list of related to 1: 5 0 0 -2 0 3 80 33 -119; short, in list of related to 2: 3 0 -7 -51 0 36 78 45 -104; short, in list of related to 4: 3 0 -5 -31 0 1 -22 33 22; short, in list of related to 8: -16 0 -5 6 0 0 -12 -28 55
short, in no list: 249 -130 83 25 -119 -28 -96 5 11; short, label above over 8: 191 -130 74 -69 -103 106 -71 -23 26; short, label above to 1: 10 0 -12 -53 -3 -6 64 22 -22; short, label above to 4: -13 0 -43 55 -7 -1 23 -2 -12
short, label above to 8: -45 0 23 79 -20 -10 -42 -10 25; short, sentences above over 2: -72 0 -202 -44 -90 -21 37 105 288; short, sentences above to 0: 249 -126 114 75 -87 2 -11 -53 -162; short, sentences above to 2: -34 -3 130 -20 45 109 -52 -65 -109
small letter first: 11 -3 37 -140 71 -40 -33 109 -12; stop: -85 -59 -45 -49 238 41 -68 -49 75; text: -112 26 -33 -84 373 -10 -8 -53 -99; text above over 8: 143 41 46 -110 -36 -36 -51 -70 74
text above to 1: -77 -35 3 95 98 81 -36 -7 -122; text above to 2: -27 0 177 63 35 -109 -14 68 -193; text above to 3: -24 0 -26 42 18 83 -27 21 -87; text above to 5: -54 7 -115 29 58 -21 74 -154 177
text above to 8: -45 -13 -125 -3 -86 -27 38 87 176; text below over 8: 121 -53 -244 -2 -29 -1 97 56 55; text below to 1: -86 61 -12 -23 111 123 -64 -34 -76; text below to 2: 23 -38 -32 33 71 -61 63 -8 -50
text below to 3: -2 -4 18 132 -31 -73 -82 12 29; text below to 5: -32 -5 128 56 -17 1 -32 -101 2; text below to 8: -109 39 101 -78 -19 -19 1 20 65; time: -37 0 -13 62 0 -3 0 -21 13
time inside: -80 0 -200 328 -106 -17 -44 -13 133; times over 3: -59 0 -3 100 0 0 -3 -9 -26; times to 2: 90 19 62 76 -156 -11 -36 79 -123; times to 3: 12 0 104 -87 0 -2 0 -4 -22
wordless above date: -7 0 -9 23 0 0 0 -3 -3; wordless above furniture: -14 0 0 23 0 0 -3 -5 0; wordless above list: -40 0 0 57 -3 0 0 0 -14; wordless above middling: 46 0 -3 -155 0 0 0 78 35
wordless above nothing: 0 0 0 -3 0 0 0 0 3; wordless above prose: 0 0 0 -12 0 -33 0 -7 52; wordless above sentence: 0 0 0 44 0 0 0 -3 -41; wordless above short: -35 0 -3 23 -10 0 0 -10 35
wordless above wordless: 13 0 0 134 -3 0 -33 -14 -97; wordless below comments: -3 0 0 -12 0 0 0 -2 17; wordless below date: -2 0 -3 17 -6 0 0 -3 -3; wordless below furniture: -6 0 -3 7 -3 0 0 -3 9
wordless below list: -33 0 0 29 0 0 0 -19 23; wordless below middling: 47 0 -9 -46 0 -26 0 55 -20; wordless below prose: 0 0 0 -6 -3 0 0 -1 11; wordless below related: 0 0 0 37 0 0 -33 11 -15
wordless below short: -56 0 0 27 -3 -3 -3 -24 63; wordless below wordless: 13 0 0 68 0 -3 0 18 -96; wordless, in list of comments to 1: -33 0 0 32 0 0 0 0 1; wordless, in list of list to 1: 0 0 0 -3 0 0 0 -19 22
wordless, in list of list to 4: 0 0 0 0 0 0 0 -39 39; wordless, in list of related over 8: 0 0 0 10 0 0 0 -3 -6; wordless, in list of related to 1: 0 0 0 37 0 0 -33 11 -15; wordless, in list of related to 2: 0 0 0 -6 0 0 0 12 -6
wordless, in list of related to 4: 0 0 0 -24 0 0 0 39 -15; wordless, in list of related to 8: 0 0 -6 35 0 -26 0 34 -36; wordless, in no list: -4 0 -9 52 -16 -7 -3 -1 -12; wordless, label above over 8: -4 0 -9 61 -16 -7 -3 -1 -21
wordless, label above to 1: -33 0 0 67 0 0 -33 -8 8; wordless, label above to 4: 0 0 0 -30 0 0 0 12 18; wordless, label above to 8: 0 0 -6 35 0 -26 0 31 -34; words over 35: 0 0 0 0 0 0 0 -3 3
words to 1: 345 -100 -171 102 -51 -101 -107 -14 98; words to 13: -254 314 22 -23 117 -80 52 -60 -88; words to 2: -93 -30 141 90 -101 5 -75 -28 91; words to 20: -107 23 13 -15 113 -18 -84 -10 84
words to 3: -91 -92 -11 108 25 99 27 -67 1; words to 35: -48 -4 -9 -19 131 0 -5 -3 -43; words to 5: 197 -284 -40 -33 -161 109 53 126 33; words to 8: -36 174 13 -92 14 -43 123 3 -155
year inside: -160 -42 10 210 -59 -30 -67 65 72
`;

/** How well a kind of the columns follows a kind of the rows. */
const FOLLOWS = `
-84 -1 0 0 0 0 0 0 0
0 0 108 -291 337 -24 -8 -34 -70
0 0 -254 342 -6 -18 -13 -28 -50
0 0 211 326 -40 85 -68 71 -335
0 0 -4 18 -67 -21 21 0 126
0 0 -18 -94 117 -59 -29 -4 -60
0 0 -41 -84 -56 42 -11 52 53
0 0 -42 -100 -198 -35 531 -84 -105
0 0 0 0 0 0 -439 -28 465
`;

const numbersIn = (text: string): number[] => text.trim().split(" ").map(Number);

function featuresIn(text: string): Map<string, number[]> {
  const rows = text.trim().split(/\n|; /);
  return new Map(
    rows.map((row) => {
      const colon = row.lastIndexOf(":");
      return [row.slice(0, colon), numbersIn(row.slice(colon + 1))];
    }),
  );
}

export const LINE_WEIGHTS: LineWeights = {
  features: featuresIn(FEATURES),
  follows: FOLLOWS.trim().split("\n").map(numbersIn),
};
