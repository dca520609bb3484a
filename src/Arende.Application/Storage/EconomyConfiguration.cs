using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class EconomyConfiguration : IEntityTypeConfiguration<UnitEconomy>
{
    public void Configure(EntityTypeBuilder<UnitEconomy> builder)
    {
        builder.ToTable("UnitEconomies");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Ignore(e => e.Result);
        // A unit says one thing of a period.
        builder.HasIndex(e => new { e.BoardId, e.Year, e.Month, e.UnitId }).IsUnique();
        builder.HasOne<Body>().WithMany().HasForeignKey(e => e.BoardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
