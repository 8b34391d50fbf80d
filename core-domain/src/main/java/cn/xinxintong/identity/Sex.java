package cn.xinxintong.identity;

/** The sex that a number was given for. Names are wire codes: never reused. */
public enum Sex {
    FEMALE,
    MALE
}
