package io.howdah.app;

/// Entry point of the program.
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        System.out.println("Howdah");
    }
}
