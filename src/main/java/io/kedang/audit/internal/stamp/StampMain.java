package io.kedang.audit.internal.stamp;

import io.kedang.audit.internal.stamp.Unstampable.Why;
import io.kedang.kernel.Problem;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** A process that stamps one file: the order comes in, the file goes out. Whatever the file does, it does to this process alone. */
public final class StampMain {

    private StampMain() {
    }

    public static void main(String[] none) throws IOException {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write(StampOrder.read(new DataInputStream(System.in)).done());
        } catch (Unstampable unstampable) {
            System.exit(unstampable.why().end());
        } catch (Problem fontless) {
            System.exit(Why.NO_LETTERS.end());
        } catch (RuntimeException | StackOverflowError broken) {
            System.exit(Why.UNREADABLE.end());
        }
    }
}
