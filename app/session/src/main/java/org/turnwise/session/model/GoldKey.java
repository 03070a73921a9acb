package org.turnwise.session.model;

/** Where a {@link GoldLabel} stands: one turn, one scheme. */
public record GoldKey(TurnId turn, String scheme) {}
