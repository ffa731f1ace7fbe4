package dev.prr.core.review.toil.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StemmerTest {

  /** The examples that the article gives for its steps, each carried through all steps. */
  @ParameterizedTest
  @CsvSource({
    "caresses,caress",
    "ponies,poni",
    "ties,ti",
    "cats,cat",
    "feed,feed",
    "agreed,agre",
    "plastered,plaster",
    "bled,bled",
    "motoring,motor",
    "sing,sing",
    "conflated,conflat",
    "troubled,troubl",
    "sized,size",
    "hopping,hop",
    "tanned,tan",
    "falling,fall",
    "hissing,hiss",
    "fizzed,fizz",
    "failing,fail",
    "filing,file",
    "happy,happi",
    "sky,sky",
    "relational,relat",
    "conditional,condit",
    "rational,ration",
    "valenci,valenc",
    "digitizer,digit",
    "conformabli,conform",
    "radicalli,radic",
    "differentli,differ",
    "vileli,vile",
    "analogousli,analog",
    "vietnamization,vietnam",
    "predication,predic",
    "operator,oper",
    "feudalism,feudal",
    "decisiveness,decis",
    "hopefulness,hope",
    "callousness,callous",
    "formaliti,formal",
    "sensitiviti,sensit",
    "sensibiliti,sensibl",
    "triplicate,triplic",
    "formative,form",
    "formalize,formal",
    "electriciti,electr",
    "electrical,electr",
    "hopeful,hope",
    "goodness,good",
    "revival,reviv",
    "allowance,allow",
    "inference,infer",
    "airliner,airlin",
    "gyroscopic,gyroscop",
    "adjustable,adjust",
    "defensible,defens",
    "irritant,irrit",
    "replacement,replac",
    "adjustment,adjust",
    "dependent,depend",
    "adoption,adopt",
    "homologou,homolog",
    "communism,commun",
    "activate,activ",
    "angulariti,angular",
    "homologous,homolog",
    "effective,effect",
    "bowdlerize,bowdler",
    "probate,probat",
    "rate,rate",
    "cease,ceas",
    "controll,control",
    "roll,roll"
  })
  void the_examples_of_the_article_hold(String word, String stem) {
    assertEquals(stem, Stemmer.stem(word));
  }

  @ParameterizedTest
  @CsvSource({"rotate,rotation", "renewal,renewing", "certificate,certificates", "retry,retries"})
  void forms_of_one_word_are_one_term(String one, String two) {
    assertEquals(Stemmer.stem(one), Stemmer.stem(two));
  }

  @ParameterizedTest
  @CsvSource({"k8s", "по", "naïve", "by", "yyyyyyyyyyyyyyyyyyyyyyyyy", "s"})
  void what_is_no_english_word_is_left_alone_and_hurts_nobody(String word) {
    assertEquals(word.matches("y+") ? word.replaceFirst("y$", "i") : word, Stemmer.stem(word));
  }
}
