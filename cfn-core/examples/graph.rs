fn main(){let a:Vec<String>=std::env::args().collect();let text=std::fs::read_to_string(&a[1]).unwrap();let t=cfn_core::yaml::read_template(&text).unwrap().template;
let mut o=cfn_core::graph::Options::default();o.all=a.get(3).is_some_and(|x|x=="all");let start=std::time::Instant::now();let g=cfn_core::graph::Graph::of(&t,&o);let t1=start.elapsed();
let s=match a[2].as_str(){"mermaid"=>g.to_mermaid(),"dot"=>g.to_dot(),"json"=>g.to_json(),_=>g.to_svg("t")};eprintln!("{} nodes {} edges graph {:?} picture {:?}",g.nodes.len(),g.edges.len(),t1,start.elapsed()-t1);print!("{s}");}
