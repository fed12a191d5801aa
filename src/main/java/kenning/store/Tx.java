package kenning.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kenning.model.Member;
import org.jspecify.annotations.Nullable;

/// A moment in which the project can be changed: one transaction, on the project thread. What it
/// writes is committed as a whole or not at all.
public final class Tx extends Reading {
    private final Member.@Nullable Id member;
    private final Instant now;

    Tx(Statements statements, Member.@Nullable Id member, Instant now) {
        super(statements);
        this.member = member;
        this.now = now;
    }

    /// Who is making the edit, if that is known.
    public Member.@Nullable Id member() {
        return member;
    }

    @Nullable Long memberId() {
        return member == null ? null : member.value();
    }

    Instant now() {
        return now;
    }

    static String guid() {
        return UUID.randomUUID().toString();
    }

    /// Adds a row and gives its key.
    long insert(String sql, @Nullable Object... arguments) {
        try {
            return statements.insert(sql, arguments);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// Changes or removes rows and gives how many.
    int update(String sql, @Nullable Object... arguments) {
        try {
            return statements.update(sql, arguments);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
