using Arende.Adapters.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Arende.Adapters.PostgreSql;

/// <summary>Collects statements in one batch: one round trip and, without a transaction around it, one commit.</summary>
internal sealed class BatchWriter(NpgsqlBatch batch) : StatementWriter
{
    private NpgsqlBatchCommand command = null!;

    public override void Begin(string sql) => command = new NpgsqlBatchCommand(sql);

    public override void End() => batch.BatchCommands.Add(command);

    public override void Id(Guid? value) => Add(NpgsqlDbType.Uuid, value);

    public override void Time(DateTimeOffset? value) => Add(NpgsqlDbType.TimestampTz, value);

    public override void Whole(int value) => Add<int>(NpgsqlDbType.Integer, value);

    public override void Long(long value) => Add<long>(NpgsqlDbType.Bigint, value);

    public override void Text(string? value) => command.Parameters.Add(
        new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)value ?? DBNull.Value });

    public override void Bytes(byte[] value) =>
        command.Parameters.Add(new NpgsqlParameter<byte[]> { NpgsqlDbType = NpgsqlDbType.Bytea, TypedValue = value });

    private void Add<T>(NpgsqlDbType type, T? value) where T : struct => command.Parameters.Add(value is { } given
        ? new NpgsqlParameter<T> { NpgsqlDbType = type, TypedValue = given }
        : new NpgsqlParameter { NpgsqlDbType = type, Value = DBNull.Value });
}
