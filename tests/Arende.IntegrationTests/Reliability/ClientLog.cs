using System.Text.Json;
using Arende.IntegrationTests.Reliability.Worker;

namespace Arende.IntegrationTests.Reliability;

/// <summary>One attempt and what the client was told.</summary>
internal sealed record Attempt(int Client, Operation Operation, Reply Reply);

/// <summary>The clients' own record, outside of everything that is killed: one JSON object a line, written when the answer has come.</summary>
internal sealed class ClientLog : IDisposable
{
    private readonly List<Attempt> attempts = [];
    private readonly StreamWriter file;

    public ClientLog(string name)
    {
        Path = System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(Support.TestServices.Root, "TestResults")).FullName, $"{name}.jsonl");
        file = new StreamWriter(Path) { AutoFlush = true };
    }

    public string Path { get; }

    public IReadOnlyList<Attempt> Attempts
    {
        get { lock (attempts) return [.. attempts]; }
    }

    public void Write(Attempt attempt)
    {
        lock (attempts)
        {
            attempts.Add(attempt);
            file.WriteLine(JsonSerializer.Serialize(attempt, Asked.Json));
        }
    }

    public void Dispose() => file.Dispose();
}
