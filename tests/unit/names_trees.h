/* names_trees.h - sentences with hand-checked trees for the tests of names.
 *
 * A word is FORM UPOS XPOS HEAD RELATION, words are parted by ";". */
#ifndef RAPPORTEUR_TESTS_NAMES_TREES_H
#define RAPPORTEUR_TESTS_NAMES_TREES_H

static const char tree_forms[] =
    "The DET DT 3 det; Chinese ADJ JJ 3 amod; envoy NOUN NN 4 nsubj; "
    "thanked VERB VBD 0 root; the DET DT 6 det; Cubans PROPN NNPS 4 obj; "
    "and CCONJ CC 9 cc; their PRON PRP$ 9 nmod:poss; "
    "government NOUN NN 6 conj; . PUNCT . 4 punct";

static const char tree_places[] =
    "The DET DT 4 det; New ADJ NNP 3 amod; York PROPN NNP 4 compound; "
    "Times PROPN NNP 5 nsubj; wrote VERB VBD 0 root; "
    "about ADP IN 10 case; the DET DT 10 det; "
    "South PROPN NNP 9 compound; China PROPN NNP 10 compound; "
    "Sea PROPN NNP 5 obl; and CCONJ CC 13 cc; the DET DT 13 det; "
    "Bank PROPN NNP 10 conj; of ADP IN 15 case; China PROPN NNP 13 nmod; "
    ". PUNCT . 5 punct";

static const char tree_capitals[] =
    "Beijing PROPN NNP 3 nmod:poss; 's PART POS 1 case; "
    "envoy NOUN NN 4 nsubj; left VERB VBD 0 root; the DET DT 6 det; "
    "talks NOUN NNS 4 obj; in ADP IN 8 case; Vienna PROPN NNP 6 nmod; "
    ". PUNCT . 4 punct";

static const char tree_capitals_2[] =
    "Moscow PROPN NNP 2 nsubj; rejected VERB VBD 0 root; "
    "the DET DT 4 det; plan NOUN NN 2 obj; . PUNCT . 2 punct";

static const char tree_alias[] =
    "Fiji PROPN NNP 2 nsubj; spoke VERB VBD 0 root; for ADP IN 7 case; "
    "the DET DT 7 det; Melanesian ADJ NNP 7 amod; "
    "Spearhead PROPN NNP 7 compound; Group PROPN NNP 2 obl; "
    "( PUNCT -LRB- 9 punct; MSG PROPN NNP 7 appos; "
    ") PUNCT -RRB- 9 punct; . PUNCT . 2 punct";

static const char tree_alias_2[] =
    "The DET DT 2 det; MSG PROPN NNP 3 nsubj; backed VERB VBD 0 root; "
    "the DET DT 5 det; text NOUN NN 3 obj; . PUNCT . 3 punct";

static const char tree_ministry[] =
    "The DET DT 4 det; Iranian ADJ NNP 4 amod; Foreign ADJ NNP 4 amod; "
    "Ministry PROPN NNP 5 nsubj; denied VERB VBD 0 root; "
    "the DET DT 7 det; report NOUN NN 5 obj; . PUNCT . 5 punct";

static const char tree_ministry_2[] =
    "The DET DT 2 det; ministry NOUN NN 3 nsubj; gave VERB VBD 0 root; "
    "no DET DT 5 det; details NOUN NNS 3 obj; . PUNCT . 3 punct";

static const char tree_persons[] =
    "Ambassador PROPN NNP 2 nmod:desc; Zhang PROPN NNP 13 nsubj; "
    "Jun PROPN NNP 2 flat; , PUNCT , 8 punct; "
    "China PROPN NNP 8 nmod:poss; 's PART POS 5 case; "
    "permanent ADJ JJ 8 amod; representative NOUN NN 2 appos; "
    "to ADP IN 11 case; the DET DT 11 det; UN PROPN NNP 8 nmod; "
    ", PUNCT , 2 punct; refuted VERB VBD 0 root; the DET DT 15 det; "
    "claims NOUN NNS 13 obj; . PUNCT . 13 punct";

static const char tree_persons_2[] =
    "Zhang PROPN NNP 2 nsubj; noted VERB VBD 0 root; the DET DT 4 det; "
    "progress NOUN NN 2 obj; . PUNCT . 2 punct";

static const char tree_before[] =
    "Dutch ADJ JJ 2 amod; envoy NOUN NN 3 nmod:desc; "
    "Peter PROPN NNP 5 nsubj; Bekker PROPN NNP 3 flat; "
    "defended VERB VBD 0 root; the DET DT 7 det; team NOUN NN 5 obj; "
    ". PUNCT . 5 punct";

static const char tree_before_2[] =
    "The DET DT 2 det; ambassador NOUN NN 3 nsubj; left VERB VBD 0 root; "
    "early ADV RB 3 advmod; . PUNCT . 3 punct";

static const char tree_comma[] =
    "The DET DT 3 det; Iranian ADJ JJ 3 amod; delegate NOUN NN 8 nsubj; "
    ", PUNCT , 5 punct; Hossein PROPN NNP 3 appos; "
    "Gharibi PROPN NNP 5 flat; , PUNCT , 3 punct; told VERB VBD 0 root; "
    "the DET DT 10 det; Assembly NOUN NN 8 iobj; that SCONJ IN 14 mark; "
    "his PRON PRP$ 13 nmod:poss; country NOUN NN 14 nsubj; "
    "condemned VERB VBD 8 ccomp; genocide NOUN NN 14 obj; "
    ". PUNCT . 8 punct";

static const char tree_jordan[] =
    "\" PUNCT `` 5 punct; Civilians NOUN NNS 5 nsubj:pass; "
    "have AUX VBP 5 aux; been AUX VBN 5 aux:pass; "
    "abandoned VERB VBN 8 ccomp; , PUNCT , 5 punct; \" PUNCT '' 5 punct; "
    "said VERB VBD 0 root; Claire PROPN NNP 8 nsubj; "
    "Jordan PROPN NNP 9 flat; of ADP IN 14 case; Human ADJ NNP 13 amod; "
    "Rights PROPN NNPS 14 compound; Watch PROPN NNP 9 nmod; "
    ". PUNCT . 8 punct";

static const char tree_jordan_2[] =
    "Jordan PROPN NNP 2 nsubj; called VERB VBD 0 root; on ADP IN 6 case; "
    "the DET DT 6 det; General ADJ NNP 6 amod; Assembly PROPN NNP 2 obl; "
    "to PART TO 8 mark; act VERB VB 2 xcomp; . PUNCT . 2 punct";

static const char tree_jordan_3[] =
    "Syria PROPN NNP 4 nsubj; and CCONJ CC 3 cc; "
    "Jordan PROPN NNP 1 conj; agreed VERB VBD 0 root; . PUNCT . 4 punct";

static const char tree_floor[] =
    "ZHANG PROPN NNP 12 nsubj; JUN PROPN NNP 1 flat; "
    "( PUNCT -LRB- 4 punct; China PROPN NNP 1 appos; "
    ") PUNCT -RRB- 4 punct; , PUNCT , 7 punct; speaking VERB VBG 1 acl; "
    "after ADP IN 10 case; the DET DT 10 det; vote NOUN NN 7 obl; "
    ", PUNCT , 1 punct; thanked VERB VBD 0 root; Cuba PROPN NNP 12 obj; "
    ". PUNCT . 12 punct";

static const char tree_private[] =
    "Mei PROPN NNP 11 nsubj; - PUNCT HYPH 1 punct; "
    "ling PROPN NNP 1 flat; Soong PROPN NNP 1 flat; , PUNCT , 7 punct; "
    "a DET DT 7 det; researcher NOUN NN 1 appos; in ADP IN 9 case; "
    "Taipei PROPN NNP 7 nmod; , PUNCT , 1 punct; argued VERB VBD 0 root; "
    "that SCONJ IN 16 mark; the DET DT 14 det; counts NOUN NNS 16 nsubj; "
    "are AUX VBP 16 cop; wrong ADJ JJ 11 ccomp; . PUNCT . 11 punct";

static const char tree_private_2[] =
    "Former ADJ JJ 3 amod; Brazilian ADJ JJ 3 amod; "
    "president NOUN NN 4 nmod:desc; Ana PROPN NNP 6 nsubj; "
    "Prado PROPN NNP 4 flat; agreed VERB VBD 0 root; . PUNCT . 6 punct";

static const char tree_several[] =
    "The DET DT 2 det; representatives NOUN NNS 7 nsubj; "
    "of ADP IN 4 case; Gabon PROPN NNP 2 nmod; and CCONJ CC 6 cc; "
    "Senegal PROPN NNP 4 conj; supported VERB VBD 0 root; "
    "the DET DT 9 det; initiative NOUN NN 7 obj; . PUNCT . 7 punct";

static const char tree_iran[] =
    "The DET DT 2 det; representative NOUN NN 5 nsubj; of ADP IN 4 case; "
    "Iran PROPN NNP 2 nmod; spoke VERB VBD 0 root; next ADV RB 5 advmod; "
    ". PUNCT . 5 punct";

static const char tree_iran_2[] =
    "He PRON PRP 2 nsubj; deplored VERB VBD 0 root; the DET DT 4 det; "
    "use NOUN NN 2 obj; of ADP IN 6 case; force NOUN NN 4 nmod; "
    ". PUNCT . 2 punct";

static const char tree_she[] =
    "Dominica PROPN NNP 3 nmod:poss; 's PART POS 1 case; "
    "spokeswoman NOUN NN 4 nsubj; voiced VERB VBD 0 root; "
    "concern NOUN NN 4 obj; . PUNCT . 4 punct";

static const char tree_she_2[] =
    "She PRON PRP 2 nsubj; demanded VERB VBD 0 root; a DET DT 4 det; "
    "vote NOUN NN 2 obj; . PUNCT . 2 punct";

static const char tree_kingdom[] =
    "Rights NOUN NNS 2 compound; groups NOUN NNS 3 nsubj; "
    "accused VERB VBD 0 root; Saudi ADJ NNP 5 amod; "
    "Arabia PROPN NNP 3 obj; of ADP IN 7 case; lobbying NOUN NN 3 advcl; "
    ". PUNCT . 3 punct";

static const char tree_kingdom_2[] =
    "The DET DT 2 det; kingdom NOUN NN 4 nmod:poss; 's PART POS 2 case; "
    "mission NOUN NN 7 nsubj; did AUX VBD 7 aux; not PART RB 7 advmod; "
    "reply VERB VB 0 root; . PUNCT . 7 punct";

static const char tree_council[] =
    "The DET DT 4 det; Human ADJ NNP 3 amod; "
    "Rights PROPN NNPS 4 compound; Council PROPN NNP 5 nsubj; "
    "rejected VERB VBD 0 root; the DET DT 7 det; draft NOUN NN 5 obj; "
    ". PUNCT . 5 punct";

static const char tree_council_2[] =
    "The DET DT 2 det; Council NOUN NN 3 nsubj; met VERB VBD 0 root; "
    "twice ADV RB 3 advmod; . PUNCT . 3 punct";

static const char tree_its[] =
    "Yemen PROPN NNP 3 nmod:poss; 's PART POS 1 case; "
    "government NOUN NN 4 nsubj; rejected VERB VBD 0 root; "
    "the DET DT 6 det; findings NOUN NNS 4 obj; . PUNCT . 4 punct";

static const char tree_its_2[] =
    "It PRON PRP 2 nsubj; called VERB VBD 0 root; on ADP IN 5 case; "
    "the DET DT 5 det; Council PROPN NNP 2 obl; to PART TO 7 mark; "
    "leave VERB VB 2 xcomp; the DET DT 9 det; matter NOUN NN 7 obj; "
    "to ADP IN 13 case; its PRON PRP$ 13 nmod:poss; own ADJ JJ 13 amod; "
    "commission NOUN NN 7 obl; . PUNCT . 2 punct";

static const char tree_bounds1[] =
    "More ADJ JJR 3 advmod; than ADP IN 1 fixed; 80 NUM CD 4 nummod; "
    "countries NOUN NNS 5 nsubj; voiced VERB VBD 0 root; "
    "support NOUN NN 5 obj; . PUNCT . 5 punct";

static const char tree_bounds2[] =
    "At ADP IN 2 case; least ADJ JJS 3 nmod; 40 NUM CD 4 nummod; "
    "states NOUN NNS 11 nsubj; and CCONJ CC 10 cc; no ADV RB 7 advmod; "
    "fewer ADJ JJR 9 advmod; than ADP IN 7 fixed; 12 NUM CD 10 nummod; "
    "members NOUN NNS 4 conj; signed VERB VBN 0 root; "
    ". PUNCT . 11 punct";

static const char tree_bounds3[] =
    "Fewer ADJ JJR 3 advmod; than ADP IN 1 fixed; 30 NUM CD 4 nummod; "
    "delegations NOUN NNS 5 nsubj; stayed VERB VBD 0 root; "
    ", PUNCT , 12 punct; and CCONJ CC 12 cc; up ADP IN 11 case; "
    "to ADP IN 8 fixed; 25 NUM CD 11 nummod; "
    "governments NOUN NNS 12 nsubj; agreed VERB VBD 5 conj; "
    ". PUNCT . 5 punct";

static const char tree_bounds4[] =
    "Nearly ADV RB 2 advmod; 70 NUM CD 3 nummod; "
    "nations NOUN NNS 4 nsubj; joined VERB VBD 0 root; "
    "two NUM CD 6 compound; dozen NUM CD 9 nummod; or CCONJ CC 8 cc; "
    "so ADV RB 6 conj; members NOUN NNS 4 obj; . PUNCT . 4 punct";

static const char tree_bounds5[] =
    "A DET DT 2 det; dozen NUM CD 3 nummod; countries NOUN NNS 13 nsubj; "
    ", PUNCT , 3 punct; twenty NUM CD 7 compound; - PUNCT HYPH 5 punct; "
    "one NUM CD 8 nummod; members NOUN NNS 3 conj; and CCONJ CC 10 cc; "
    "dozens NOUN NNS 3 conj; of ADP IN 12 case; "
    "delegations NOUN NNS 10 nmod; left VERB VBN 0 root; "
    ". PUNCT . 13 punct";

static const char tree_bounds6[] =
    "Some DET DT 3 det; 50 NUM CD 3 nummod; countries NOUN NNS 14 nsubj; "
    ", PUNCT , 8 punct; 40 NUM CD 8 nummod; or CCONJ CC 7 cc; "
    "more ADJ JJR 5 conj; states NOUN NNS 3 conj; and CCONJ CC 13 cc; "
    "four NUM CD 13 nummod; or CCONJ CC 12 cc; five NUM CD 10 conj; "
    "members NOUN NNS 3 conj; spoke VERB VBD 0 root; . PUNCT . 14 punct";

static const char tree_bounds7[] =
    "Several ADJ JJ 3 amod; Western ADJ JJ 3 amod; "
    "countries NOUN NNS 10 nsubj; and CCONJ CC 6 cc; a DET DT 6 det; "
    "number NOUN NN 3 conj; of ADP IN 9 case; African ADJ JJ 9 amod; "
    "states NOUN NNS 6 nmod; abstained VERB VBD 0 root; "
    ". PUNCT . 10 punct";

static const char tree_including[] =
    "A DET DT 3 det; few ADJ JJ 3 amod; countries NOUN NNS 11 nsubj; "
    ", PUNCT , 7 punct; including VERB VBG 7 case; the DET DT 7 det; "
    "US PROPN NNP 3 nmod; and CCONJ CC 9 cc; France PROPN NNP 7 conj; "
    ", PUNCT , 3 punct; made VERB VBD 0 root; "
    "accusations NOUN NNS 11 obj; . PUNCT . 11 punct";

static const char tree_partners[] =
    "The DET DT 2 det; UK PROPN NNP 7 nsubj; and CCONJ CC 6 cc; "
    "50 NUM CD 6 nummod; other ADJ JJ 6 amod; countries NOUN NNS 2 conj; "
    "signed VERB VBD 0 root; the DET DT 9 det; letter NOUN NN 7 obj; "
    ". PUNCT . 7 punct";

static const char tree_persons2[] =
    "Some DET DT 3 det; 1,000 NUM CD 3 nummod; "
    "lawmakers NOUN NNS 7 nsubj; from ADP IN 6 case; 25 NUM CD 6 nummod; "
    "countries NOUN NNS 3 nmod; signed VERB VBD 0 root; "
    "the DET DT 9 det; appeal NOUN NN 7 obj; . PUNCT . 7 punct";

static const char tree_votes[] =
    "Twenty NUM CD 3 compound; - PUNCT HYPH 1 punct; "
    "one NUM CD 4 nummod; members NOUN NNS 5 nsubj; "
    "opposed VERB VBD 0 root; the DET DT 7 det; draft NOUN NN 5 obj; "
    "and CCONJ CC 10 cc; 18 NUM CD 10 nsubj; backed VERB VBD 5 conj; "
    "it PRON PRP 10 obj; , PUNCT , 15 punct; while SCONJ IN 15 mark; "
    "seven NUM CD 15 nsubj; abstained VERB VBD 10 advcl; "
    ". PUNCT . 5 punct";

static const char tree_group[] =
    "On ADP IN 2 case; behalf NOUN NN 9 obl; of ADP IN 6 case; "
    "32 NUM CD 6 nummod; AOSIS PROPN NNP 6 compound; "
    "States NOUN NNS 2 nmod; , PUNCT , 2 punct; "
    "Belize PROPN NNP 9 nsubj; thanked VERB VBD 0 root; "
    "the DET DT 12 det; G77 PROPN NNP 12 compound; "
    "countries NOUN NNS 9 obj; . PUNCT . 9 punct";

static const char tree_dates[] =
    "The DET DT 2 det; Council PROPN NNP 3 nsubj; met VERB VBD 0 root; "
    "on ADP IN 5 case; Thursday PROPN NNP 3 obl; and CCONJ CC 7 cc; "
    "voted VERB VBD 3 conj; on ADP IN 9 case; 5 NUM CD 7 obl; "
    "October PROPN NNP 9 nmod:unmarked; . PUNCT . 3 punct";

static const char tree_dates_2[] =
    "It PRON PRP 2 nsubj; meets VERB VBZ 0 root; again ADV RB 2 advmod; "
    "next ADJ JJ 5 amod; Monday PROPN NNP 2 obl:unmarked; "
    ". PUNCT . 2 punct";

static const char tree_dates_3[] =
    "It PRON PRP 3 nsubj; had AUX VBD 3 aux; met VERB VBN 0 root; "
    "on ADP IN 5 case; 17 NUM CD 3 obl; June PROPN NNP 5 nmod:unmarked; "
    "2020 NUM CD 5 nmod:unmarked; and CCONJ CC 10 cc; in ADP IN 10 case; "
    "May PROPN NNP 3 conj; 2019 NUM CD 10 nmod:unmarked; "
    ". PUNCT . 3 punct";

static const char tree_symbols[] =
    "The DET DT 2 det; text NOUN NN 4 nsubj; "
    "A/C.3/76/L.32 PROPN NNP 4 nsubj; recalls VERB VBZ 0 root; "
    "resolution NOUN NN 4 obj; 2593 NUM CD 5 flat; "
    "( PUNCT -LRB- 8 punct; 2021 NUM CD 5 nmod:unmarked; "
    ") PUNCT -RRB- 8 punct; , PUNCT , 11 punct; "
    "S/RES/1325 NOUN NN 5 conj; and CCONJ CC 13 cc; "
    "resolution NOUN NN 5 conj; 75 NUM CD 13 flat; / SYM SYM 16 punct; "
    "1 NUM CD 13 flat; . PUNCT . 4 punct";

static const char tree_office[] =
    "UN PROPN NNP 2 compound; Secretary PROPN NNP 4 compound; "
    "- PUNCT HYPH 2 punct; General PROPN NNP 5 nmod:desc; "
    "Ana PROPN NNP 7 nsubj; Prado PROPN NNP 5 flat; "
    "spoke VERB VBD 0 root; . PUNCT . 7 punct";

static const char tree_office_2[] =
    "The DET DT 4 det; Secretary PROPN NNP 4 compound; "
    "- PUNCT HYPH 2 punct; General PROPN NNP 5 nsubj; "
    "thanked VERB VBD 0 root; Cuba PROPN NNP 5 obj; . PUNCT . 5 punct";

static const char tree_georgia[] =
    "Turkey PROPN NNP 4 nsubj; and CCONJ CC 3 cc; "
    "Georgia PROPN NNP 1 conj; met VERB VBD 0 root; in ADP IN 6 case; "
    "Geneva PROPN NNP 4 obl; with ADP IN 8 case; Chad PROPN NNP 4 obl; "
    ". PUNCT . 4 punct";

static const char tree_georgia2[] =
    "Georgia PROPN NNP 6 nsubj; Smith PROPN NNP 1 flat; "
    "and CCONJ CC 4 cc; Michael PROPN NNP 1 conj; "
    "Jordan PROPN NNP 4 flat; visited VERB VBD 0 root; "
    "Atlanta PROPN NNP 6 obj; . PUNCT . 6 punct";

static const char tree_mission[] =
    "China PROPN NNP 4 nmod:poss; 's PART POS 1 case; "
    "Permanent ADJ NNP 4 amod; Mission PROPN NNP 8 nsubj; to ADP IN 7 case; "
    "the DET DT 7 det; UN PROPN NNP 4 nmod; thanked VERB VBD 0 root; "
    "the DET DT 12 det; UN PROPN NNP 12 compound; General ADJ NNP 12 amod; "
    "Assembly PROPN NNP 8 obj; . PUNCT . 8 punct";

/* The infinitive below a verb of the past does not look ahead; the one below a
 * verb of the present does. */
static const char tree_infinitive_past[] =
    "They PRON PRP 2 nsubj; opposed VERB VBD 0 root; "
    "plans NOUN NNS 2 obj; to PART TO 5 mark; isolate VERB VB 3 acl; "
    "Chad PROPN NNP 5 obj; on ADP IN 8 case; Thursday PROPN NNP 5 obl; "
    ". PUNCT . 2 punct";

static const char tree_infinitive_present[] =
    "Chad PROPN NNP 2 nsubj; plans VERB VBZ 0 root; to PART TO 4 mark; "
    "vote VERB VB 2 xcomp; on ADP IN 6 case; Thursday PROPN NNP 4 obl; "
    ". PUNCT . 2 punct";

static const char tree_dateline[] =
    "TEHRAN PROPN NNP 9 dep; , PUNCT , 1 punct; Oct. PROPN NNP 1 nmod; "
    "7 NUM CD 3 nummod; , PUNCT , 3 punct; 2021 NUM CD 3 nmod; "
    "- PUNCT : 1 punct; Mali PROPN NNP 9 nsubj; protested VERB VBD 0 root; "
    "yesterday NOUN NN 9 obl; . PUNCT . 9 punct";

static const char tree_dateline_2[] =
    "The DET DT 3 det; Foreign ADJ NNP 3 amod; Minister PROPN NNP 4 nsubj; "
    "replied VERB VBD 0 root; on ADP IN 6 case; Friday PROPN NNP 4 obl; "
    ". PUNCT . 4 punct";

#endif
