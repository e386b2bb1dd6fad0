package jp.mimamori.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoorkeeperTest {

  @Test
  void knowsTheBeatOfAnOpenPageFromItsUse() {
    assertThat(Doorkeeper.isHeartbeat("v-r=heartbeat&v-uiId=3")).isTrue();
    assertThat(Doorkeeper.isHeartbeat("v-uiId=3&v-r=heartbeat")).isTrue();
    assertThat(Doorkeeper.isHeartbeat("v-r=uidl&v-uiId=3")).isFalse();
    assertThat(Doorkeeper.isHeartbeat("text=v-r=heartbeat")).isFalse();
    assertThat(Doorkeeper.isHeartbeat(null)).isFalse();
  }
}
