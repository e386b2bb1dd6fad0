package jp.mimamori.portal.emergency.desk;

import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Path;

/** Says what is to be said of something that a physician writes into a place. */
interface Judge {

  Judgement judge(Path path, String typed);
}
