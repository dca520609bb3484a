using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class BoardRunConfiguration : IEntityTypeConfiguration<BoardRun>
{
    public void Configure(EntityTypeBuilder<BoardRun> builder)
    {
        builder.ToTable("BoardRuns");
        builder.HasKey(run => run.Number);
        builder.Property(run => run.Number).ValueGeneratedNever();
        // Two nodes that note the same minute: one is enough.
        builder.Property(run => run.Until).IsConcurrencyToken();
    }
}
